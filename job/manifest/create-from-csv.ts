import { parse } from "csv-parse/sync";
import * as z from "zod/mini";
import { ContractError, OptionsError, show } from "../../lambdas/contract/errors.ts";
import type { JsonObject } from "../../lambdas/contract/json.ts";

const SOURCES = ["source", "source-ref"];
const rows = z.array(z.array(z.string()));

/**
 * A data object for each row of a CSV file with a header: one column becomes `source`, the others are attributes of the same
 * names. A column that is called `source-ref` is taken as it is.
 *
 * @param column the column with the data; not needed if one is called `source` or `source-ref`, or there is only one.
 * @throws ContractError if it is not CSV, OptionsError if it is not clear which column holds the data.
 */
export function objectsOfCsv(text: string, column: string | undefined, where: string): readonly JsonObject[] {
  const [header = [], ...body] = parseCsv(text, where);
  refuseRepeated(header, where);
  const data =
    column ?? SOURCES.find((name) => header.includes(name)) ?? (header.length === 1 ? header[0] : undefined);
  if (data === undefined || !header.includes(data)) throw noColumn(header, column, where);
  const key = data === "source-ref" ? data : "source";
  const others = header.filter((name) => name !== data && name !== "");
  const taken = others.find((name) => SOURCES.includes(name));
  if (taken !== undefined) throw noColumn(header, column, where);
  return body.map((cells) => ({
    [key]: cells[header.indexOf(data)] ?? "",
    ...Object.fromEntries(others.map((name) => [name, cells[header.indexOf(name)] ?? ""])),
  }));
}

function parseCsv(text: string, where: string): readonly (readonly string[])[] {
  try {
    return rows.parse(parse(text, { bom: true, skip_empty_lines: true }));
  } catch (error) {
    const found = error instanceof Error ? error.message : show(error);
    throw new ContractError({ code: "csv", summary: "The file is not CSV.", found, where }, { cause: error });
  }
}

function refuseRepeated(header: readonly string[], where: string): void {
  const repeated = header.find((name, index) => name !== "" && header.indexOf(name) !== index);
  if (repeated === undefined) return;
  throw new ContractError({
    code: "csv-columns",
    summary: "Two columns have the same name.",
    found: show(repeated),
    where,
    fix: "Rename one of them.",
  });
}

function noColumn(header: readonly string[], column: string | undefined, where: string): OptionsError {
  return new OptionsError({
    code: "csv-column",
    summary:
      column === undefined
        ? "It is not clear which column holds the data."
        : "The column cannot be the source.",
    expected: `one of ${header.join(", ")}, and no other one called source or source-ref`,
    found: column === undefined ? "no --column" : show(column),
    where,
    fix: "Name one with --column.",
  });
}
