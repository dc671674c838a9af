import { decode } from "fast-png";

/** How many pixels a mask's PNG has of each colour, as `#rrggbbaa`. */
export function colorCounts(pngImageData: string): Record<string, number> {
  const { data, channels, depth } = decode(Buffer.from(pngImageData, "base64"), { checkCrc: true });
  if (channels !== 4 || depth !== 8) throw new Error(`The PNG has ${channels} channels of ${depth} bits.`);
  const counts = new Map<number, number>();
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 0; at < data.length; at += 4) {
    const color = view.getUint32(at);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return Object.fromEntries(
    [...counts].map(([color, count]) => [`#${color.toString(16).padStart(8, "0")}`, count]),
  );
}
