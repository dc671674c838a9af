import type { Size } from "../geometry.ts";
import type { AttributeProblem } from "../json-attribute.ts";
import { Mask, type Pixels } from "./mask.ts";
import { MaskEditor } from "./mask-editor.ts";
import type { MaskSource } from "./mask-source.ts";
import { type ReadMask, readMask } from "./read-mask.ts";
import type { Segment } from "./segments.ts";

/** A mask as it was before the worker came. */
export interface MaskSnapshot {
  readonly pixels: Pixels | undefined;
  readonly segments: readonly Segment[];
}

/** What a worker starts with. */
export interface LoadedMask {
  readonly editor: MaskEditor;
  /** The initial value, also where the worker goes on with unfinished work instead. */
  readonly initial: MaskSnapshot;
  readonly problems: readonly AttributeProblem[];
}

export const NO_MASK: MaskSnapshot = { pixels: undefined, segments: [] };

/**
 * Reads what a picture's mask starts with: the initial value, or the unfinished work that takes its place, or nothing.
 * What cannot be read is told as a problem, and the mask starts without it.
 */
export async function loadMask(
  picture: Size,
  source: MaskSource | undefined,
  work: MaskSource | undefined,
): Promise<LoadedMask> {
  const problems: AttributeProblem[] = [];
  const initial = source && (await tryToRead(source, picture, "initial-value", problems));
  const resumed = work && (await tryToRead(work, picture, "saved work", problems));
  const start = resumed ?? initial;
  return {
    editor: start ? new MaskEditor(start.mask, start.segments) : new MaskEditor(new Mask(picture)),
    initial: initial ? { pixels: initial.mask.pixels.slice(), segments: initial.segments } : NO_MASK,
    problems,
  };
}

/** Whether a mask shows the same as another, whatever the numbers of its segments. */
export function isSameMask(
  mask: Mask,
  segments: readonly Segment[],
  { pixels, segments: others }: MaskSnapshot,
): boolean {
  const colorOfOther = new Map(others.map(({ number, color, label }) => [`${color} ${label}`, number]));
  const counterparts = new Uint16Array(0x10000);
  for (const { number, color, label } of segments) {
    counterparts[number] = colorOfOther.get(`${color} ${label}`) ?? STRANGER;
  }
  const present = mask.pixels;
  for (let index = 0; index < present.length; index += 1) {
    if (counterparts[present[index]!] !== (pixels?.[index] ?? 0)) return false;
  }
  return true;
}

/** A number that no segment has. */
const STRANGER = 0xffff;

async function tryToRead(
  source: MaskSource,
  picture: Size,
  attribute: string,
  problems: AttributeProblem[],
): Promise<ReadMask | undefined> {
  const tell = (message: string) => problems.push({ attribute, message });
  const address = source.src.startsWith("data:") ? "in it" : source.src;
  try {
    const read = await readMask(source, picture);
    const { width, height } = read.size;
    if (width !== picture.width || height !== picture.height) {
      tell(
        `The mask of ${attribute} is ${width} × ${height}, the picture ${picture.width} × ${picture.height}: it was stretched.`,
      );
    }
    if (read.strangeColors.length > 0) {
      tell(
        `The mask of ${attribute} has colours that it gives no meaning, such as ${read.strangeColors.join(", ")}. They are taken as unlabelled.`,
      );
    }
    return read;
  } catch {
    tell(
      `The mask of ${attribute} could not be loaded: ${address}. It has to be a picture whose pixels this page may read: of its own origin, or sent with CORS headers.`,
    );
    return undefined;
  }
}
