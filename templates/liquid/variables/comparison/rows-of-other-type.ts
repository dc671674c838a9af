import type { TemplateVariable } from "../analyze-variables.ts";
import { valuesAt } from "../path.ts";
import type { VariableKind } from "../variable-kind.ts";
import { expectationOf, typeOfValue } from "./expectation.ts";
import type { Row, VariableFinding } from "./finding.ts";
import { formatPlaces, formatRows } from "./wording.ts";

/** The rows whose values are not what a template takes them for. `null` is of any type: it prints nothing. */
export function findRowsOfOtherType(variable: TemplateVariable, rows: readonly Row[]): VariableFinding[] {
  return variable.kinds.flatMap((kind) => findForKind(variable, kind, rows));
}

function findForKind(
  variable: TemplateVariable,
  kind: VariableKind,
  rows: readonly Row[],
): VariableFinding[] {
  const expectation = expectationOf(kind);
  if (expectation === undefined) return [];
  const types = new Set<string>();
  const numbers: number[] = [];
  for (const { row, variables } of rows) {
    const others = valuesAt(variables, variable.segments).filter((value) => !expectation.fits(value));
    if (others.length > 0) numbers.push(row);
    for (const value of others) types.add(typeOfValue(value));
  }
  if (numbers.length === 0) return [];

  const { path } = variable;
  const places = variable.places.filter((place) => place.kind === kind);
  const { does, expected, otherwise } = expectation;
  const found = [...types].sort().join(" or ");
  return [
    {
      code: "variable-of-other-type",
      // A list or map that is printed may be meant: elements take JSON in attributes.
      severity: kind === "printed" ? "info" : "warning",
      message: `${path} is ${does} ${formatPlaces(places)}, which takes ${expected}; in ${formatRows(numbers)} it is ${found}: ${otherwise}.`,
      path,
      rows: numbers,
      places,
    },
  ];
}
