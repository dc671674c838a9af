import { isObject } from "../../../../lambdas/contract/json.ts";
import { nearest } from "../../../../lambdas/contract/nearest.ts";
import type { TemplateVariable } from "../analyze-variables.ts";
import { formatPath, isGiven, type Path, property, valuesAt } from "../path.ts";
import type { Row, VariableFinding } from "./finding.ts";
import { formatPlaces, formatRows } from "./wording.ts";

/**
 * The rows that do not give a variable. Of a variable that is only read in case it is there, all rows or none: if no row
 * ever gives it, its name is most likely wrong. Where a row lacks what a variable is a part of, that alone is told.
 */
export function findRowsLacking(
  variable: TemplateVariable,
  byPath: ReadonlyMap<string, TemplateVariable>,
  rows: readonly Row[],
): VariableFinding[] {
  const { path, places, required, segments } = variable;
  const lacking = rows.filter(({ variables }) => !isGiven(variables, segments));
  if (lacking.length === 0 || (!required && lacking.length < rows.length)) return [];
  const wholes = wholesOf(variable, byPath).filter((whole) => whole.required || !required);
  const told = lacking.filter(({ variables }) => wholes.every((whole) => isGiven(variables, whole.segments)));
  const [first] = told;
  if (first === undefined) return [];

  const numbers = told.map(({ row }) => row);
  const read = `${path} is read ${formatPlaces(places)}`;
  const meant = suggest(first.variables, segments);
  const advice = meant === undefined ? "" : ` Did you mean ${meant}?`;
  const common = { path, rows: numbers, places };
  if (!required) {
    const message = `${read} in case it is there, but no row gives it.${advice}`;
    return [{ code: "variable-never-given", severity: "info", message, ...common }];
  }
  const rowsDoNot = `${formatRows(numbers)} ${numbers.length === 1 ? "does" : "do"} not give it`;
  const message = `${read}, and ${told.length === rows.length ? "no row gives it" : rowsDoNot}.${advice}`;
  return [{ code: "variable-not-given", severity: "warning", message, ...common }];
}

/** The variables that a variable is a part of, where the template reads them on their own, too. */
function wholesOf({ segments }: TemplateVariable, byPath: ReadonlyMap<string, TemplateVariable>) {
  return segments
    .map((_, length) => byPath.get(formatPath(segments.slice(0, length))))
    .filter((whole) => whole !== undefined);
}

/** The path with the first key that is not there replaced by the most similar one that is. */
function suggest(variables: unknown, segments: Path): string | undefined {
  for (const [index, segment] of segments.entries()) {
    const before = segments.slice(0, index);
    if (segment.kind !== "property" || isGiven(variables, [...before, segment])) continue;
    const { name } = segment;
    const map = valuesAt(variables, before).find((value) => isObject(value) && !Object.hasOwn(value, name));
    const meant = nearest(name, Object.keys(map ?? {}));
    return meant === undefined ? undefined : formatPath([...before, property(meant)]);
  }
  return undefined;
}
