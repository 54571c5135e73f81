import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

/**
 * The same picture with a palette of at most 256 colours, a fraction of the size for pages of text. Takes what Chromium
 * writes: eight bits a channel, RGB or RGBA, not interlaced. https://www.w3.org/TR/png-3/
 */
export function shrinkPng(png: Buffer): Buffer {
  const { width, height, pixels } = readPixels(png);
  const { palette, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indexOf.get(pixels[y * width + x] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

interface Pixels {
  width: number;
  height: number;
  /** `0xrrggbb`, row by row. */
  pixels: Uint32Array;
}

function readPixels(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let place = 0; place < pixels.length; place++) pixels[place] = bytes.readUIntBE(place * channels, 3);
  return { width, height, pixels };
}

/** Undoes the filter that each row names in its first byte. */
function unfiltered(raw: Buffer, rowBytes: number, height: number, channels: number): Buffer {
  const bytes = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (rowBytes + 1)] ?? 0;
    for (let x = 0; x < rowBytes; x++) {
      const at = y * rowBytes + x;
      const left = x >= channels ? (bytes[at - channels] ?? 0) : 0;
      const above = y > 0 ? (bytes[at - rowBytes] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (bytes[at - rowBytes - channels] ?? 0) : 0;
      bytes[at] = (raw[y * (rowBytes + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const distances = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  const [toLeft = 0, toAbove = 0, toCorner = 0] = distances;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Every colour, or as many as differ most: a red star on a grey page is rare, and still red. */
function paletteOf(pixels: Uint32Array): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byFrequency = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  let palette = byFrequency;
  for (let apart = 2; palette.length > mostColours; apart += 2) palette = coloursApart(byFrequency, apart);
  return {
    palette,
    indexOf: new Map(byFrequency.map((colour) => [colour, nearest(palette, colour).index])),
  };
}

/** The colours of which no two are nearer than `apart` steps, the frequent ones first. */
function coloursApart(byFrequency: number[], apart: number): number[] {
  const palette: number[] = [];
  for (const colour of byFrequency) {
    if (nearest(palette, colour).distance >= apart ** 2) palette.push(colour);
    if (palette.length > mostColours) break;
  }
  return palette;
}

function nearest(palette: number[], colour: number): { index: number; distance: number } {
  const channel = (value: number, shift: number) => (value >> shift) & 255;
  let best = { index: 0, distance: Infinity };
  for (const [index, candidate] of palette.entries()) {
    let distance = 0;
    for (const shift of [0, 8, 16]) distance += (channel(candidate, shift) - channel(colour, shift)) ** 2;
    if (distance < best.distance) best = { index, distance };
  }
  return best;
}
