import { rmSync } from "node:fs";
import { preparedStore } from "./prepared-store";

export default function globalTeardown(): void {
  const store = preparedStore();
  if (store) rmSync(store.folder, { recursive: true, force: true });
}
