import { readFileSync } from "node:fs";
import { checkManifest } from "../job/manifest/check-manifest.ts";
import type { ManifestFinding } from "../job/manifest/finding.ts";
import type { Task } from "../task/task.ts";
import { type AnswerAnalysis, analyzeAnswers } from "../templates/answers/index.ts";
import { type Finding, lintTemplate } from "../templates/lint/index.ts";
import { TemplateError } from "../templates/liquid/index.ts";
import { answerFindings } from "./answer-findings.ts";
import { type PreparedRow, type PrepareOptions, prepareRows } from "./prepare-rows.ts";

export interface LintedTask {
  /** Their files are absolute paths. By file, and in it in the order of the text. */
  readonly findings: readonly Finding[];
  /** The text of every file that was looked at, by its absolute path. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Lints a whole task: its template with every data object as the pre-annotation handler prepares it, its manifest, and
 * what the parts say of each other.
 *
 * @param options also with rows that careless templates break on, and with whose handlers
 * @throws UserCodeError if a handler's module cannot be loaded
 */
export async function lintTask(task: Task, options: PrepareOptions = {}): Promise<LintedTask> {
  const { template, manifest, consolidation } = task.files;
  const source = readFileSync(template, "utf8");
  const lines = readFileSync(manifest);
  const rows = await prepareRows(task, options);
  const findings = lintTemplate(
    { source, file: template },
    {
      labelCategories: task.labelCategories,
      rows: rows.flatMap(({ datasetObjectId, taskInput, title }) =>
        taskInput ? [{ datasetObjectId, taskInput, isHostile: title !== undefined }] : [],
      ),
    },
  );
  const ofManifest = [
    ...checkManifest(lines, { labelAttributeName: task.labelAttributeName }).findings.map((finding) =>
      fromManifest(finding, manifest),
    ),
    ...preparationFindings(rows, manifest),
  ];
  const handler = consolidation && { source: readFileSync(consolidation, "utf8"), file: consolidation };
  const answers = answersOf(source);
  const ofHandler = handler && answers ? answerFindings(answers, handler) : [];
  return {
    findings: [
      ...findings,
      ...ofHandler,
      ...ofManifest.sort((a, b) => a.line - b.line || a.column - b.column),
    ],
    sources: new Map([
      [template, source],
      [manifest, lines.toString("utf8")],
      ...(handler ? [[handler.file, handler.source] as const] : []),
    ]),
  };
}

/** Nothing for a template whose HTML cannot be read, which is a finding of its own. */
function answersOf(source: string): AnswerAnalysis | undefined {
  try {
    return analyzeAnswers({ source });
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

function fromManifest(
  { code, severity, line, column, message, fix, datasetObjectId }: ManifestFinding,
  file: string,
): Finding {
  return {
    code,
    severity,
    message: [message, fix].filter(Boolean).join(" "),
    file,
    ...lineRange(line, column),
    ...(datasetObjectId === undefined ? {} : { rows: [datasetObjectId] }),
  };
}

/** What the handler refuses or says oddly; of the same kind of problem with several rows, one finding. */
function preparationFindings(rows: readonly PreparedRow[], file: string): Finding[] {
  const found = new Map<string, Finding & { readonly rows: string[] }>();
  const add = (row: PreparedRow, finding: Pick<Finding, "code" | "severity" | "message">) => {
    const key = `${finding.code}\n${finding.message}`;
    const before = found.get(key);
    if (before) before.rows.push(row.datasetObjectId);
    else found.set(key, { ...finding, file, ...lineRange(row.line, 1), rows: [row.datasetObjectId] });
  };
  for (const row of rows) {
    for (const message of row.warnings)
      add(row, { code: "pre-annotation-response", severity: "warning", message });
    // That a hostile row is refused is what a careful handler does.
    if (row.problem === undefined || row.title !== undefined) continue;
    const { summary, found: seen, fix } = row.problem.problem;
    const message = [`The pre-annotation handler fails: ${summary}`, seen && `Found ${seen}.`, fix]
      .filter(Boolean)
      .join(" ");
    add(row, { code: "pre-annotation-failed", severity: "error", message });
  }
  return [...found.values()];
}

function lineRange(line: number, column: number): Pick<Finding, "line" | "column" | "endLine" | "endColumn"> {
  return { line, column, endLine: line, endColumn: column + 1 };
}
