import type { Locator } from "playwright-core";

const STEPS = ["dragEnter", "dragOver", "drop"] as const;

/** Drops a file of this computer onto a place of the page, as the browser itself tells the page of it. */
export async function dropFile(target: Locator, path: string): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error("Nothing can be dropped onto what is not on the screen");
  const page = target.page();
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of STEPS) {
    await browser.send("Input.dispatchDragEvent", { type, x: box.x + box.width / 2, y: box.y + box.height / 2, data });
  }
  await browser.detach();
}
