import { storeSuite } from "../support/store-suite";
import { inASweep } from "./killed/in-a-sweep";
import { whileRestoring } from "./killed/while-restoring";
import { whileSending } from "./killed/while-sending";

// Together, as each file boots a store of its own.
storeSuite("a process that is killed", (store) => {
  describe("while it sends", () => {
    whileSending(store);
  });

  describe("in a sweep, and then the next", () => {
    inASweep(store);
  });

  describe("while it restores a cart", () => {
    whileRestoring(store);
  });
});
