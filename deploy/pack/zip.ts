import { zipSync } from "fflate";

/** A file of a zip. Lambda runs as another user, so it must be readable by all. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly executable?: boolean;
}

const UNIX = 3;
const READABLE = 0o100644;
const EXECUTABLE = 0o100755;
/**
 * A zip whose bytes depend on nothing but its entries' names, contents and modes: entries are sorted, times are fixed, and
 * the compression is pure JavaScript, the same in every version of Node.
 */
export function deterministicZip(entries: readonly ZipEntry[]): Uint8Array {
  // The first day that a zip can express, in local time, which is what the format stores: of now, as the zone can change.
  const mtime = new Date(1980, 0, 1);
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return zipSync(
    Object.fromEntries(
      sorted.map(({ name, content, executable }) => [
        name,
        [content, { os: UNIX, attrs: ((executable ? EXECUTABLE : READABLE) << 16) >>> 0, mtime, level: 9 }],
      ]),
    ),
  );
}
