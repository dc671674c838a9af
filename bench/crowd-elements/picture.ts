import { encode } from "fast-png";

/** A PNG of a size with a pattern in it, so that scaling it costs what a photograph costs. */
export function makePicture(width: number, height: number): Buffer {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) {
      data[at] = x >> 4;
      data[at + 1] = y >> 4;
      data[at + 2] = (x ^ y) >> 3;
    }
  }
  return Buffer.from(encode({ width, height, data, channels: 3, depth: 8 }, { zlib: { level: 1 } }));
}
