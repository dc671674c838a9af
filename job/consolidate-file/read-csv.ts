import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
import * as z from "zod/mini";
import { ContractError, show } from "../../lambdas/contract/errors.ts";
import type { RawAnswer } from "./raw-answers.ts";

const rows = z.array(z.object({ record: z.array(z.string()), info: z.looseObject({ lines: z.number() }) }));

/** A row of a CSV file by the names of its columns. */
interface Row<Column extends string> {
  readonly cells: Readonly<Record<Column, string>>;
  /** `file:line`. */
  readonly where: string;
}

/** Answers in the form that crowd data sets are published in: a CSV file with the columns `task,worker,label`. */
export function readAnswersCsv(file: string): RawAnswer[] {
  return readColumns(file, ["task", "worker", "label"]).map(({ cells, where }) => ({
    objectId: cells.task,
    workerId: cells.worker,
    value: cells.label,
    where,
  }));
}

/** Known labels by data object: a CSV file with the columns `task,label`. */
export function readGoldCsv(file: string): ReadonlyMap<string, string> {
  return new Map(readColumns(file, ["task", "label"]).map(({ cells }) => [cells.task, cells.label]));
}

/**
 * Reads the named columns of a CSV file with a header, in whatever order it has them; further columns are passed over.
 *
 * @throws ContractError if the file is not CSV, lacks a column, or has a row of another length.
 */
function readColumns<Column extends string>(file: string, columns: readonly Column[]): Row<Column>[] {
  const [header, ...body] = parseRows(file);
  const indices = columns.map((column) => header?.record.indexOf(column) ?? -1);
  if (indices.includes(-1)) {
    throw new ContractError({
      code: "csv-columns",
      summary: "The CSV file lacks a column.",
      expected: `a header with ${columns.join(",")}`,
      found: show(header?.record.join(",") ?? ""),
      where: `${basename(file)}:1`,
    });
  }
  return body.map(({ record, info }) => {
    const cells: Partial<Record<Column, string>> = {};
    for (const [position, column] of columns.entries()) cells[column] = record[indices[position] ?? -1] ?? "";
    return { cells: complete(cells, columns), where: `${basename(file)}:${info.lines}` };
  });
}

function parseRows(file: string) {
  try {
    return rows.parse(
      parse(readFileSync(file), { bom: true, info: true, skip_empty_lines: true, trim: true }),
    );
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new ContractError(
      { code: "csv", summary: "The file is not CSV.", found, where: file },
      { cause: error },
    );
  }
}

function complete<Column extends string>(
  cells: Partial<Record<Column, string>>,
  columns: readonly Column[],
): Readonly<Record<Column, string>> {
  const isComplete = (value: Partial<Record<Column, string>>): value is Record<Column, string> =>
    columns.every((column) => column in value);
  if (!isComplete(cells)) throw new Error("every column was filled in above");
  return cells;
}
