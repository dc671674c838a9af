import { InvalidArgumentError } from "commander";

/** Reads a flag's percentage, above 0 and at most 100, for commander, which says whose it is. */
export function percent(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && value <= 100) return value;
  throw new InvalidArgumentError("It takes a percentage above 0 and at most 100.");
}

/** Reads percentages that make up the whole. */
export function percentages(text: string): readonly number[] {
  const values = text.split(",").map(percent);
  const sum = values.reduce((all, value) => all + value, 0);
  if (Math.abs(sum - 100) < 1e-6) return values;
  throw new InvalidArgumentError(`It takes percentages of 100 in all, as in 80,20; these are ${sum}.`);
}
