import { type Problem, show } from "../lambdas/contract/errors.ts";
import { nearest } from "../lambdas/contract/nearest.ts";

/** A field of a task or of the settings that is not as it should be. */
export interface FieldProblem {
  /** With dots for what is inside of a field: `deploy.streaming.inputTopicArn`. */
  readonly field: string;
  readonly expected: string;
  readonly found: unknown;
  readonly fix?: string;
}

/** What a field may hold. */
export interface Rule {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  /** The problems inside of a value that is accepted as a whole. */
  readonly inside?: (value: object, field: string) => readonly FieldProblem[];
  readonly fix?: string;
}

/** The rules of all fields of a type. */
export type RulesOf<Shape> = { readonly [Field in keyof Shape & string]-?: Rule };

export const rule = (expected: string, accepts: (value: unknown) => boolean): Rule => ({ expected, accepts });

export const integer = (min: number, max: number): Rule =>
  rule(
    `a whole number from ${min} to ${max}`,
    (value) => typeof value === "number" && Number.isInteger(value) && value >= min && value <= max,
  );

export const oneOf = (...values: readonly (string | number)[]): Rule =>
  rule(`one of ${values.join(", ")}`, (value) => values.some((allowed) => allowed === value));

export const list = (max: number, each: Rule): Rule =>
  rule(
    `1 to ${max} different texts, each of ${each.expected}`,
    (value) =>
      Array.isArray(value) &&
      value.length >= 1 &&
      value.length <= max &&
      new Set(value).size === value.length &&
      value.every(each.accepts),
  );

/** An object with these fields and no others. */
export const group = (rules: Readonly<Record<string, Rule>>): Rule => ({
  expected: `an object with ${Object.keys(rules).join(", ")}`,
  accepts: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  inside: (value, field) => checkFields(value, rules, `${field}.`),
});

/** Every given field that breaks its rule, or that does not exist. What is `undefined` counts as not given. */
export function checkFields(
  given: object,
  rules: Readonly<Record<string, Rule>>,
  prefix = "",
): readonly FieldProblem[] {
  return Object.entries(given).flatMap(([name, value]): readonly FieldProblem[] => {
    if (value === undefined) return [];
    const field = prefix + name;
    const known = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (known === undefined) return [unknownField(field, name, value, Object.keys(rules))];
    const { expected, accepts, inside, fix } = known;
    if (!accepts(value)) return [{ field, expected, found: value, ...(fix === undefined ? {} : { fix }) }];
    return inside === undefined ? [] : inside(value, field);
  });
}

function unknownField(field: string, name: string, found: unknown, names: readonly string[]): FieldProblem {
  const meant = nearest(name, names);
  const expected = `no such field; the fields are ${names.join(", ")}`;
  return { field, expected, found, ...(meant === undefined ? {} : { fix: `Did you mean ${meant}?` }) };
}

/** All problems in one message, so that they can be mended at once. */
export function describeFieldProblems(
  problems: readonly FieldProblem[],
  fix: string,
): Pick<Problem, "expected" | "found" | "fix"> {
  const hints = problems.flatMap((problem) =>
    problem.fix === undefined ? [] : [`${problem.field}: ${problem.fix}`],
  );
  return {
    expected: problems.map(({ field, expected }) => `${field}: ${expected}`).join("; "),
    found: problems.map(({ field, found }) => `${field}: ${show(found)}`).join("; "),
    fix: [fix, ...hints].join(" "),
  };
}
