/** A number of bytes that makes whole groups of base64, and not more arguments than a function takes for sure. */
const CHUNK = 0x6000;

export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + CHUNK))));
  }
  return parts.join("");
}
