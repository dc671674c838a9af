import { isUtf8 } from "node:buffer";
import type { ManifestFinding } from "./finding.ts";

/** A line of a manifest that holds something. */
export interface ManifestText {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** 0-based index among the lines that hold something, as text. */
  readonly datasetObjectId: string;
  /** In the file, without the line break. */
  readonly bytes: number;
}

/** The lines of a manifest, and what is wrong with how it is written down. */
export interface DecodedManifest {
  readonly lines: readonly ManifestText[];
  readonly findings: readonly ManifestFinding[];
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Splits a manifest into lines. Lines may end in `\n` or `\r\n`, and the last one need not end. What is not UTF-8, a byte
 * order mark and blank lines between others are told; a line with wrong bytes is left out of the lines, but has its id.
 */
export function decodeManifest(file: Uint8Array): DecodedManifest {
  const utf16 = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff);
  if (utf16) return { lines: [], findings: [UTF16] };
  const hasMark = BYTE_ORDER_MARK.every((byte, index) => file[index] === byte);
  const findings: ManifestFinding[] = hasMark ? [MARK] : [];
  const lines: ManifestText[] = [];
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const blank: number[] = [];
  let id = 0;
  let number = 0;
  for (let start = hasMark ? BYTE_ORDER_MARK.length : 0; start < file.length; ) {
    const found = file.indexOf(LINE_FEED, start);
    const next = found < 0 ? file.length : found + 1;
    let end = found < 0 ? file.length : found;
    if (end > start && file[end - 1] === CARRIAGE_RETURN) end--;
    const bytes = file.subarray(start, end);
    number++;
    if (!isUtf8(bytes)) {
      findings.push(notUtf8(bytes, start, number, String(id++)));
      blank.length = 0;
    } else {
      const text = decoder.decode(bytes);
      if (text.trim() === "") {
        blank.push(number);
      } else {
        for (const line of blank) findings.push(blankLine(line));
        blank.length = 0;
        lines.push({ text, number, datasetObjectId: String(id++), bytes: bytes.length });
      }
    }
    start = next;
  }
  return { lines, findings };
}

const MARK: ManifestFinding = {
  code: "byte-order-mark",
  severity: "error",
  line: 1,
  column: 1,
  message: "The file begins with a byte order mark, so its first line is not JSON.",
  fix: 'Save it as "UTF-8" without a mark.',
};

const UTF16: ManifestFinding = {
  code: "not-utf-8",
  severity: "error",
  line: 1,
  column: 1,
  message: "The file is UTF-16.",
  fix: "Save it as UTF-8.",
};

function blankLine(line: number): ManifestFinding {
  const message = "A blank line stands between data objects; what the service makes of it is nowhere stated.";
  return { code: "blank-line", severity: "error", line, column: 1, message, fix: "Remove it." };
}

function notUtf8(bytes: Uint8Array, start: number, line: number, datasetObjectId: string): ManifestFinding {
  const offset = firstInvalidByte(bytes);
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, "0");
  return {
    code: "not-utf-8",
    severity: "error",
    line,
    column: new TextDecoder().decode(bytes.subarray(0, offset)).length + 1,
    datasetObjectId,
    message: `The byte 0x${byte} at offset ${start + offset} of the file is not UTF-8.`,
    fix: "Save the file as UTF-8; in many languages older programs write Latin-1 or Windows-1252.",
  };
}

/** A prefix that is cut within a character is right as far as it goes, so the longest right prefix is found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let right = 0;
  let wrong = bytes.length;
  while (right < wrong) {
    const middle = (right + wrong) >> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle + 1))) right = middle + 1;
    else wrong = middle;
  }
  // The character that is wrong may have begun right: it is wrong from its first byte.
  while (!isUtf8(bytes.subarray(0, right))) right--;
  return right;
}

function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
