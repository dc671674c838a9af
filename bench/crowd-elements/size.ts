import { brotliCompressSync, gzipSync } from "node:zlib";
import { bundleCrowdElements } from "../../test/browser/support/bundle-crowd-elements.ts";

/** Prints the bytes of the elements' script: minified, with gzip (level 9) and with brotli. */
export async function main(): Promise<void> {
  const script = Buffer.from(await bundleCrowdElements());
  const sizes = {
    minified: script.length,
    gzip: gzipSync(script, { level: 9 }).length,
    brotli: brotliCompressSync(script).length,
  };
  for (const [name, bytes] of Object.entries(sizes)) {
    console.log(`${name.padEnd(9)} ${bytes.toLocaleString("en").padStart(9)} bytes`);
  }
}
