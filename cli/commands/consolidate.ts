import { writeFileSync } from "node:fs";
import { Command } from "commander";
import pc from "picocolors";
import {
  compareMethods,
  consolidateFile,
  METHODS,
  type MethodResult,
} from "../../job/consolidate-file/consolidate-file.ts";
import { formatLabels } from "../../job/consolidate-file/format-labels.ts";
import { readAnswers } from "../../job/consolidate-file/read-answers.ts";
import { readGoldCsv } from "../../job/consolidate-file/read-csv.ts";
import type { GoldScore } from "../../job/consolidate-file/score-gold.ts";
import { existingFile } from "../load.ts";
import { printData, printJson, say } from "../output.ts";
import { formatTable } from "../table.ts";

interface Flags {
  readonly method: string;
  readonly gold?: string;
  readonly field?: string;
  readonly classes?: string;
  readonly compare?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

const WORST_WORKERS = 10;

export function consolidateCommand(): Command {
  return new Command("consolidate")
    .description("Consolidate answers from a file by any method, without a Lambda.")
    .argument(
      "<answers>",
      "a CSV file (task,worker,label), a consolidation payload, or a worker-response folder",
    )
    .option("--method <name>", "the method; auto is the default for the kind of answers", "auto")
    .option("--gold <file>", "known labels, as CSV (task,label): prints how right the result is")
    .option("--field <name>", "which element's answer, where the answers have several")
    .option("--classes <a,b,...>", "the label categories, in their order")
    .option("--compare", "run every method that takes these answers, side by side")
    .option("--out <file>", "write the labels: task,label,confidence for CSV, else JSON Lines")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Methods:
${METHODS.map(({ kind, methods }) => `  ${kind.padEnd(8)} ${methods.join(", ")}`).join("\n")}

Examples:
  labelsmith consolidate answers.csv --out labels.csv
  labelsmith consolidate answers.csv --gold gold.csv --compare
  labelsmith consolidate .labelsmith/jobs/birds/annotations/worker-response --method bounding-box-merge`,
    )
    .action(consolidate);
}

function consolidate(path: string, flags: Flags): void {
  const answers = readAnswers(path, flags.field);
  const options = {
    method: flags.method,
    gold:
      flags.gold === undefined ? undefined : readGoldCsv(existingFile(flags.gold, "file of known labels")),
    classes: flags.classes?.split(",").map((name) => name.trim()),
  };
  if (flags.compare) {
    const { results, failures } = compareMethods(answers, options);
    for (const { method, reason } of failures) say(`${pc.yellow("left out")} ${method}: ${reason}`);
    if (flags.json) return printJson({ methods: results.map(summarize) });
    return printData(comparison(results));
  }
  const outcome = consolidateFile(answers, options);
  if (flags.out !== undefined) {
    writeFileSync(flags.out, formatLabels(outcome.result, answers.format));
    say(`Wrote ${flags.out}`);
  }
  if (flags.json) {
    const { workers, diagnostics, objects } = outcome.result;
    const labels = flags.out === undefined ? { labels: objects } : {};
    return printJson({ ...summarize(outcome), diagnostics, workers, ...labels });
  }
  if (flags.out === undefined && outcome.score === undefined)
    return printData(formatLabels(outcome.result, answers.format));
  printData(report(outcome));
}

function summarize({ method, result, score, milliseconds }: MethodResult) {
  return { method, objects: result.objects.length, milliseconds, ...score };
}

function report({ method, result, score }: MethodResult): string {
  const { iterations, converged, agreement } = result.diagnostics;
  const lines = [
    pc.bold(method),
    `  objects     ${result.objects.length}`,
    `  agreement   ${agreement === null ? "none: no data object has two answers" : agreement.toFixed(4)}`,
    `  iterations  ${iterations}${converged ? "" : " (not converged)"}`,
    ...(score ? scoreLines(score) : []),
  ];
  const worst = result.workers.toSorted((a, b) => a.quality - b.quality).slice(0, WORST_WORKERS);
  if (worst.length > 0) {
    const rows = worst.map(({ workerId, answers, quality }) => [
      workerId,
      String(answers),
      quality.toFixed(3),
    ]);
    lines.push("", formatTable(["worker", "answers", "quality"], rows));
  }
  return lines.join("\n");
}

function scoreLines(score: GoldScore): string[] {
  const lines = [`  accuracy    ${score.accuracy.toFixed(4)} on ${score.known} known labels`];
  if (score.meanAbsoluteError !== undefined)
    lines.push(`  MAE         ${score.meanAbsoluteError.toFixed(4)}`);
  if (score.rootMeanSquaredError !== undefined)
    lines.push(`  RMSE        ${score.rootMeanSquaredError.toFixed(4)}`);
  if (score.confusion === undefined) return lines;
  const given = [...new Set(Object.values(score.confusion).flatMap(Object.keys))].sort();
  const rows = Object.entries(score.confusion)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([known, row]) => [known, ...given.map((label) => String(row[label] ?? 0))]);
  return [...lines, "", formatTable(["known \\ given", ...given], rows)];
}

function comparison(results: readonly MethodResult[]): string {
  const rows = results.map(({ method, result, score, milliseconds }) => [
    method,
    score?.accuracy.toFixed(4) ?? "",
    score?.meanAbsoluteError?.toFixed(4) ?? "",
    `${result.diagnostics.iterations}${result.diagnostics.converged ? "" : "*"}`,
    milliseconds.toFixed(0),
  ]);
  const table = formatTable(["method", "accuracy", "MAE", "iterations", "ms"], rows);
  const isConverged = results.every(({ result }) => result.diagnostics.converged);
  return isConverged ? table : `${table}\n* not converged`;
}
