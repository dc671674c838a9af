import { OptionsError, show } from "../../contract/errors.ts";

/** A numeric option, or its default; it must lie in [`min`, `max`]. */
export function numberOption(
  name: string,
  value: number | undefined,
  standard: number,
  min = 0,
  max = Infinity,
): number {
  if (value === undefined) return standard;
  if (typeof value === "number" && value >= min && value <= max) return value;
  throw new OptionsError({
    code: "option-out-of-range",
    summary: `The option ${name} is out of range.`,
    expected: max === Infinity ? `a number of at least ${min}` : `a number from ${min} to ${max}`,
    found: show(value),
  });
}

/** An option that counts something, or its default; it must be a whole number of at least `min`. */
export function countOption(name: string, value: number | undefined, standard: number, min = 1): number {
  if (value === undefined) return standard;
  if (Number.isSafeInteger(value) && value >= min) return value;
  throw new OptionsError({
    code: "option-not-a-count",
    summary: `The option ${name} is not a count.`,
    expected: `a whole number of at least ${min}`,
    found: show(value),
  });
}
