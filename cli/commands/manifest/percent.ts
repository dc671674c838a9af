import { OptionsError, show } from "../../../lambdas/contract/errors.ts";

/** Reads a flag's percentage, above 0 and at most 100, for commander. */
export function percent(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && value <= 100) return value;
  throw new OptionsError({
    code: "flag",
    summary: "A flag takes a percentage.",
    expected: "above 0, at most 100",
    found: show(text),
  });
}

/** Reads percentages that make up the whole. */
export function percentages(text: string): readonly number[] {
  const values = text.split(",").map(percent);
  const sum = values.reduce((all, value) => all + value, 0);
  if (Math.abs(sum - 100) < 1e-6) return values;
  throw new OptionsError({
    code: "flag",
    summary: "The percentages do not make up the whole.",
    expected: "100 in all, as in 80,20",
    found: `${text}, which is ${sum}`,
  });
}
