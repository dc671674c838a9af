import type { LiquidToken } from "./liquid-tokens.ts";

/** Stands for the first character of an output; private use, so that no template means it. */
const FIRST = "\uE001";
/** Stands for the others. */
const MORE = "\uE000";
const EITHER = /[\uE000\uE001]/gu;

/**
 * A template with its Liquid covered, as long as before, so that an HTML parser sees nothing but HTML and every offset
 * stays what it was: outputs become placeholders, which can be part of a value, tags and comments become blanks.
 */
export function maskLiquid(source: string, liquid: readonly LiquidToken[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { kind, begin, end } of liquid) {
    pieces.push(source.slice(at, begin).replace(EITHER, "\uFFFD"));
    const length = end - begin;
    pieces.push(kind === "output" ? FIRST + MORE.repeat(length - 1) : " ".repeat(length));
    at = end;
  }
  pieces.push(source.slice(at).replace(EITHER, "\uFFFD"));
  return pieces.join("");
}

/** A masked text, which may have been decoded from HTML, as the stretches between its outputs: one more than there are outputs. */
export function splitAtOutputs(masked: string): readonly string[] {
  return masked.split(/\uE001\uE000*/u);
}

/** Whether a masked text has an output in it. */
export function hasOutput(masked: string): boolean {
  return masked.includes(FIRST);
}
