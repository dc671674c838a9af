import pc from "picocolors";
import { commonPrefix, decimals, plural, seconds, share } from "../../../job/report/html/format.ts";
import type { CategoryCount, JobReport } from "../../../job/report/job-report.ts";
import { formatTable } from "../../table.ts";

/** More rows than these are for the page and for JSON. */
const ROWS = 15;
const CELL = 60;

/** The report as tables for a terminal. */
export function reportText(report: JobReport): string {
  return [
    summary(report),
    ...notices(report),
    ...section("Failures", ["reason", "objects", "ids"], failureRows(report)),
    ...section("Agreement", ["field", "kind", "agreement", "alpha", "kappa"], fieldRows(report)),
    ...section("Label categories", ["category", "labels", "share"], categoryRows(report.categories)),
    ...confidence(report),
    ...section(
      "Workers",
      ["worker", "answers", "agreement", "median", "p90", "fastest", "hasty", ""],
      workerRows(report),
    ),
    ...secondLook(report),
    "",
  ].join("\n");
}

function summary({ job, counters, agreement, times, truth }: JobReport): string {
  const rows: [string, string][] = [
    ["labeled", `${counters.labeled} of ${counters.objects}`],
    ["failed", String(counters.failed)],
    ["unlabeled", String(counters.unlabeled)],
    ["answers", `${counters.answers} by ${plural(counters.workers, "worker")}`],
    ["agreement", share(agreement)],
    [
      "time",
      times === null ? "not told" : `median ${seconds(times.median)}, 9 of 10 below ${seconds(times.p90)}`,
    ],
    ...(truth === null
      ? []
      : ([["score", `${truth.score.toFixed(3)} against ${plural(truth.known, "known label")}`]] satisfies [
          string,
          string,
        ][])),
  ];
  const attribute =
    job.labelAttributeName === null ? "" : `, label attribute ${clean(job.labelAttributeName)}`;
  return [
    pc.bold(`Labeling job ${clean(job.name)}`) + attribute,
    ...rows.map(([key, value]) => `  ${key.padEnd(9)} ${value}`),
  ].join("\n");
}

function notices({ missing, problems, consolidation }: JobReport): readonly string[] {
  const warnings = [
    ...missing.map((path) => `${path} is not in the folder.`),
    ...problems.slice(0, ROWS).map(({ where, message }) => `${where}: ${crop(message)}`),
    ...(problems.length > ROWS ? [`and ${plural(problems.length - ROWS, "more problem")}`] : []),
    ...(consolidation.unanswered.length > 0
      ? [
          `${plural(consolidation.unanswered.length, "data object")} did not come back from the consolidation Lambda.`,
        ]
      : []),
  ];
  return warnings.length === 0
    ? []
    : ["", ...warnings.map((warning) => `${pc.yellow("warning")} ${clean(warning)}`)];
}

function section(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  const rest = rows.length > ROWS ? [pc.dim(`and ${rows.length - ROWS} more`)] : [];
  const shown = rows.slice(0, ROWS).map((row) => row.map((cell) => clean(cell)));
  return ["", pc.bold(title), formatTable(header, shown), ...rest];
}

function failureRows({ failures }: JobReport): readonly string[][] {
  return failures.map(({ reason, datasetObjectIds }) => [
    crop(reason),
    String(datasetObjectIds.length),
    datasetObjectIds.slice(0, 5).join(",") + (datasetObjectIds.length > 5 ? ",…" : ""),
  ]);
}

function fieldRows({ fields }: JobReport): readonly string[][] {
  return fields.map(({ field, kind, agreement, alpha, kappa }) => [
    crop(field),
    kind,
    share(agreement),
    decimals(alpha),
    decimals(kappa),
  ]);
}

function categoryRows(categories: readonly CategoryCount[]): readonly string[][] {
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  return categories.map(({ category, count }) => [crop(category), String(count), share(count / total)]);
}

const BAR = 30;

function confidence({ confidence: spread }: JobReport): readonly string[] {
  if (spread === null) return [];
  const most = Math.max(...spread.bins);
  const lines = spread.bins.map((count, index) => {
    const bar = "█".repeat(count === 0 ? 0 : Math.max(1, Math.round((BAR * count) / most)));
    return `${(index / 10).toFixed(1)}–${((index + 1) / 10).toFixed(1)}  ${pc.cyan(bar.padEnd(BAR))} ${count === 0 ? "" : count}`.trimEnd();
  });
  return ["", pc.bold("Confidence"), ...lines];
}

function workerRows({ workers }: JobReport): readonly string[][] {
  const prefix = commonPrefix(workers.map(({ workerId }) => workerId));
  return workers.map(({ workerId, answers, agreement, times, hasty, flags }) => [
    crop(workerId.slice(prefix.length)),
    String(answers),
    share(agreement),
    seconds(times?.median),
    seconds(times?.p90),
    seconds(times?.lowest),
    String(hasty),
    flags.join(", "),
  ]);
}

/** Data objects by id, with a line for each reason. */
function secondLook({ secondLook: looks }: JobReport): readonly string[] {
  if (looks.length === 0) return [];
  const shown = looks.slice(0, ROWS);
  const width = Math.max(...shown.map(({ datasetObjectId }) => datasetObjectId.length));
  const lines = shown.flatMap(({ datasetObjectId, reasons }) =>
    reasons.map(({ message }, index) => {
      const id = index === 0 ? datasetObjectId : "";
      return clean(`${id.padStart(width)}  ${crop(message)}`);
    }),
  );
  const rest = looks.length > ROWS ? [pc.dim(`and ${looks.length - ROWS} more`)] : [];
  return ["", pc.bold("Worth a second look"), ...lines, ...rest];
}

function crop(text: string): string {
  const [line = ""] = text.split("\n");
  return line.length <= CELL ? line : `${line.slice(0, CELL - 1)}…`;
}

/** What workers and files say may hold sequences that a terminal obeys. */
function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}
