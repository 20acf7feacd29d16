import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MAX_COLORS = 256;

type Picture = { width: number; height: number; /** Red, green and blue of each point. */ rgb: Buffer };

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** What a line of a PNG predicts of a byte (PNG, section 9.2) from the one to the left, above, and above to the left. */
function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  const [byLeft = 0, byAbove = 0, byCorner = 0] = [toLeft, toAbove, toCorner];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

/** Reads what a browser writes: 8 bits, not interlaced, with or without transparency, which a page has none of. */
function read(png: Buffer): Picture {
  const chunks = [...chunksOf(png)];
  const header = chunks[0]?.data ?? Buffer.alloc(13);
  const [width, height, channels] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3];
  const lines = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)));
  const stride = width * channels;
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const isInside = x >= channels;
      const left = isInside ? (bytes[at - channels] ?? 0) : 0;
      const above = y > 0 ? (bytes[at - stride] ?? 0) : 0;
      const corner = isInside && y > 0 ? (bytes[at - stride - channels] ?? 0) : 0;
      bytes[at] = (lines[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, above, corner);
    }
  }
  const rgb = channels === 3 ? bytes : Buffer.from(bytes.filter((_, index) => index % 4 !== 3));
  return { width, height, rgb };
}

type Color = {
  parts: readonly [number, number, number];
  count: number;
  /** To the nearest of the palette. */ distance: number;
  index: number;
};

/** A palette in which no colour is far off that is seen at all: a small green badge must stay green. */
function reduce({ rgb }: Picture): { palette: number[]; indexOf: Map<number, number> } {
  const colors = new Map<number, Color>();
  for (let at = 0; at < rgb.length; at += 3) {
    const value = rgb.readUIntBE(at, 3);
    const color = colors.get(value);
    if (color) color.count++;
    else
      colors.set(value, {
        parts: [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0],
        count: 1,
        distance: 2e5,
        index: 0,
      });
  }
  const palette: number[] = [];
  while (palette.length < Math.min(MAX_COLORS, colors.size)) {
    let next: Color | undefined;
    let most = -1;
    for (const color of colors.values()) {
      const missed = color.distance * Math.sqrt(color.count);
      if (missed > most) [next, most] = [color, missed];
    }
    if (!next) break;
    const [red, green, blue] = next.parts;
    for (const color of colors.values()) {
      const distance = (color.parts[0] - red) ** 2 + (color.parts[1] - green) ** 2 + (color.parts[2] - blue) ** 2;
      if (distance < color.distance) Object.assign(color, { distance, index: palette.length });
    }
    palette.push((red << 16) | (green << 8) | blue);
  }
  return { palette, indexOf: new Map([...colors].map(([value, { index }]) => [value, index])) };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The same picture with a palette, a third of its size: pages have few colours. */
export function shrinkPng(png: Buffer): Buffer {
  const picture = read(png);
  const { width, height, rgb } = picture;
  const { palette, indexOf } = reduce(picture);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      lines[y * (width + 1) + 1 + x] = indexOf.get(rgb.readUIntBE((y * width + x) * 3, 3)) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colors),
    chunk("IDAT", deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
