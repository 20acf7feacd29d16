/**
 * Draws the product pictures: rasterises `art/*.svg` to `pictures/*.png` with headless Chromium.
 * The pictures are committed, so this runs only when the art changes:
 * `apt-get install chromium && npx tsx demo/products/draw.ts` (CHROMIUM_PATH points elsewhere).
 */
import { mkdir, readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";

const ART = join(__dirname, "art");
const PICTURES = join(__dirname, "pictures");
const SIZE_PX = 480;

async function draw(): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: SIZE_PX, height: SIZE_PX } });
    for (const file of (await readdir(ART)).filter((name) => name.endsWith(".svg"))) {
      const svg = await readFile(join(ART, file), "utf8");
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
      await page.screenshot({ path: join(PICTURES, `${basename(file, ".svg")}.png`) });
    }
  } finally {
    await browser.close();
  }
}

draw().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
