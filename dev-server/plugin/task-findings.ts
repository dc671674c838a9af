import { readFileSync, writeFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { type LintedTask, lintTask } from "../../doctor/lint-task.ts";
import { allRules } from "../../doctor/task-rules.ts";
import { TaskError } from "../../task/errors.ts";
import { contains } from "../../task/paths.ts";
import type { Task } from "../../task/task.ts";
import { applyFixes, type Finding } from "../../templates/lint/index.ts";
import { excerpt } from "../../templates/liquid/index.ts";
import type { FindingPart, Mended, TaskFinding, TaskFindings } from "../protocol.ts";
import type { RegisteredTask, TaskRegistry } from "./task-registry.ts";
import { toProblem } from "./way.ts";

/** What the linter says of the tasks of the preview. */
export interface TaskLinter {
  findings(entry: RegisteredTask): Promise<TaskFindings>;
  /** @throws TaskError if there is no such finding with a fix, or its file has changed since. */
  mend(entry: RegisteredTask, id: string): Promise<Mended>;
}

type ReadTask = Extract<RegisteredTask, { readonly task: Task }>;

/** A linter that looks at a task once and again when the registry has read it anew, which it does after a change. */
export function createTaskLinter(registry: TaskRegistry): TaskLinter {
  const linted = new WeakMap<RegisteredTask, Promise<LintedTask>>();
  const lintOnce = (entry: ReadTask): Promise<LintedTask> => {
    const result = linted.get(entry) ?? lintRegistered(entry, registry);
    linted.set(entry, result);
    return result;
  };
  return {
    async findings(entry) {
      if (entry.problem) return { findings: [], problem: entry.problem };
      try {
        const { findings, sources } = await lintOnce(entry);
        return { findings: findings.map((finding) => describeFinding(entry.task, finding, sources)) };
      } catch (error) {
        return { findings: [], problem: toProblem(error) };
      }
    },
    async mend(entry, id) {
      if (entry.problem) throw new TaskError(entry.problem);
      return mend(entry.task, await lintOnce(entry), id);
    },
  };
}

async function lintRegistered({ task }: ReadTask, registry: TaskRegistry): Promise<LintedTask> {
  // The preview serves S3 already, and handlers keep their clients: another stand-in would leave them with one that is gone.
  const preAnnotation = await registry.handlers(task).preAnnotation();
  return lintTask(task, { hostile: true, handlers: { preAnnotation } });
}

/** A finding as the preview shows it. */
export function describeFinding(
  task: Task,
  finding: Finding,
  sources: ReadonlyMap<string, string>,
): TaskFinding {
  const { code, severity, message, file = task.files.template, line, column, rows = [], fix } = finding;
  const source = sources.get(file);
  const rule = allRules.find((meta) => meta.code === code);
  return {
    id: findingId(finding),
    part: partOf(task, file),
    code,
    severity,
    message,
    place: { file: shortName(task, file), line, column },
    ...(source === undefined ? {} : { excerpt: excerpt(source, finding) }),
    rows,
    ...(fix ? { fix: fix.description } : {}),
    ...(rule ? { about: aboutRule(rule) } : {}),
  };
}

function aboutRule({ explanation, source }: (typeof allRules)[number]): NonNullable<TaskFinding["about"]> {
  return { explanation: explanation.trim(), ...(source === undefined ? {} : { source }) };
}

function mend(task: Task, { findings, sources }: LintedTask, id: string): Mended {
  const finding = findings.find((candidate) => findingId(candidate) === id);
  const { file, fix } = finding ?? {};
  const source = file === undefined ? undefined : sources.get(file);
  if (!(finding && fix && file !== undefined && source !== undefined && contains(task.folder, file))) {
    throw new TaskError({ code: "not-found", summary: "There is nothing to mend any more." });
  }
  if (readFileSync(file, "utf8") !== source) {
    throw new TaskError({
      code: "file-changed",
      summary: `${shortName(task, file)} has changed since it was looked at.`,
      fix: "Try again when the findings are up to date.",
    });
  }
  writeFileSync(file, applyFixes(source, [finding]));
  return { file: shortName(task, file), description: fix.description };
}

/** Two findings at one place are about different things. */
function findingId({ code, file, line, column, endLine, endColumn, message }: Finding): string {
  return [code, file, line, column, endLine, endColumn, message].join("\n");
}

function partOf({ files }: Task, file: string): FindingPart {
  if (file === files.template) return "template";
  return file === files.manifest ? "manifest" : "handler";
}

function shortName({ folder }: Task, file: string): string {
  return relative(folder, file).split(sep).join("/");
}
