/** What a file is, by its first bytes and not by its name. */
export interface FileFormat {
  /** `jpeg`, `png`, `mp4`, ... or `unknown`. */
  readonly name: string;
  /** In pixels; only of JPEG and PNG, and only if the header is within the bytes that were given. */
  readonly size?: { readonly width: number; readonly height: number };
}

const SIGNATURES: readonly (readonly [name: string, at: number, signature: string])[] = [
  ["jpeg", 0, "\xff\xd8\xff"],
  ["png", 0, "\x89PNG\r\n\x1a\n"],
  ["gif", 0, "GIF8"],
  ["webp", 8, "WEBP"],
  ["bmp", 0, "BM"],
  ["tiff", 0, "II*\0"],
  ["tiff", 0, "MM\0*"],
  ["heic", 4, "ftyphei"],
  ["heic", 4, "ftypmif1"],
  ["avif", 4, "ftypavif"],
  ["mp4", 4, "ftyp"],
  ["ogg", 0, "OggS"],
  ["webm", 0, "\x1a\x45\xdf\xa3"],
  ["pdf", 0, "%PDF-"],
  ["zip", 0, "PK\x03\x04"],
  ["gzip", 0, "\x1f\x8b"],
];

/** How many bytes are enough for `readFileFormat`, unless a JPEG has much before its size. */
export const HEAD_BYTES = 65_536;

/** Reads what a file is, and the size of a picture, from its first bytes. */
export function readFileFormat(head: Uint8Array): FileFormat {
  const found = SIGNATURES.find(([, at, signature]) =>
    [...signature].every((character, index) => head[at + index] === character.charCodeAt(0)),
  );
  if (found === undefined) return { name: looksLikeMarkup(head) ? "html or xml" : "unknown" };
  const [name] = found;
  const size = name === "png" ? pngSize(head) : name === "jpeg" ? jpegSize(head) : undefined;
  return size === undefined ? { name } : { name, size };
}

/** What a failed download leaves behind is often a page that says so. */
function looksLikeMarkup(head: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(head.subarray(0, 64)));
}

/** The IHDR chunk is always the first one. */
function pngSize(head: Uint8Array): FileFormat["size"] {
  if (head.length < 24) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the start-of-frame segment (ITU-T T.81, B.2.2), behind any number of others. */
function jpegSize(head: Uint8Array): FileFormat["size"] {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let at = 2; at + 9 < head.length; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
