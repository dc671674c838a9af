import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type PackedHandler, packTask } from "../../deploy/pack/pack-task.ts";
import { runZip } from "../../deploy/runtime-api/run-zip.ts";
import { buildPayload } from "../../job/consolidation.ts";
import { type Handler, type Handlers, invokeHandler, loadHandlers } from "../../job/handlers.ts";
import { localLabelingJob } from "../../job/labeling-job.ts";
import { buildPreAnnotationRequest } from "../../job/task-input.ts";
import type { ConsolidationRequestEvent } from "../../lambdas/contract/consolidation-request.ts";
import { LabelsmithError } from "../../lambdas/contract/errors.ts";
import { type Json, toJson } from "../../lambdas/contract/json.ts";
import { loadModule } from "../../task/module-loader.ts";
import type { Task } from "../../task/task.ts";
import { type Check, type CheckContext, type Diagnosis, Skipped } from "../check.ts";
import { answerObjects } from "../rehearsal/answer-objects.ts";
import { onStage, type Stage } from "../rehearsal/stage.ts";

/** Each handler as the zip that would be uploaded, in a process that is started as Lambda starts it. */
export const packages: Check = {
  name: "packages",
  title:
    "The handlers' zips are within Lambda's limits, start as Lambda starts them, and do what the sources do",
  async run(context) {
    const { task } = context;
    if (!task.files.preAnnotation && !task.files.consolidation)
      throw new Skipped("The task has no handlers.");
    const folder = mkdtempSync(join(tmpdir(), "labelsmith-doctor-"));
    try {
      const packed = await packTask(task, folder);
      return await onStage(task, async (stage) => {
        const findings: Diagnosis[] = [];
        for (const zip of packed)
          findings.push(...(await tryZip(zip, await trialOf(context, stage, zip.kind))));
        return findings;
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Trial {
  readonly file: string;
  readonly event: unknown;
  readonly variables: Readonly<Record<string, string>>;
  /** What the source made of the event; missing where it could not be loaded here. */
  readonly source: SourceRun | undefined;
}

type SourceRun = { readonly response: Json | undefined } | { readonly error: LabelsmithError };

async function trialOf(
  { task, config }: CheckContext,
  stage: Stage,
  kind: PackedHandler["kind"],
): Promise<Trial> {
  const isConsolidation = kind === "consolidation";
  const { preAnnotationFunction, consolidationFunction } = { ...config.deploy, ...task.definition.deploy };
  const settings = isConsolidation ? consolidationFunction : preAnnotationFunction;
  const file = (isConsolidation ? task.files.consolidation : task.files.preAnnotation) ?? "";
  const handlers = await loadedHandlers(task);
  const event = isConsolidation
    ? await consolidationEvent(task, stage, handlers)
    : buildPreAnnotationRequest(localLabelingJob(task), stage.rows[0]?.dataObject ?? { source: "" });
  const handler = isConsolidation ? handlers?.consolidation : handlers?.preAnnotation;
  return {
    file,
    event,
    variables: { ...settings?.environment, ...stage.variables },
    source: handler && (await runSource(handler, event, file)),
  };
}

async function tryZip(
  { handler, path }: PackedHandler,
  { file, event, variables, source }: Trial,
): Promise<readonly Diagnosis[]> {
  const { results, log } = await runZip(readFileSync(path), [event], { variables });
  const [result] = results;
  if (result === undefined) return [];
  if (result.ok) {
    if (source === undefined || "error" in source) return [];
    // Lambda gives null for a handler that returns nothing.
    return isDeepStrictEqual(toJson(result.response), source.response ?? null)
      ? []
      : [differs(handler, file)];
  }
  const { errorType, errorMessage } = result.error;
  const isFromLambda = errorType.startsWith("Runtime.");
  // What the source does just so is told by the rehearsal.
  if (source && "error" in source && !isFromLambda) return [];
  const isInit = isFromLambda || /process\.env|environment/iu.test(`${errorMessage}${log}`);
  return [
    {
      code: "zip-fails",
      severity: "error",
      message: `The zip of ${handler} fails as Lambda would run it: ${errorType}: ${errorMessage}`,
      where: file,
      fix: isInit
        ? "Look at what the module does when it is loaded: a missing environment variable, a file that is not in the zip. Variables are given in the deploy settings, as the function's `environment`."
        : "`labelsmith invoke` runs the same handler from its source.",
    },
  ];
}

function differs(handler: string, where: string): Diagnosis {
  return {
    code: "zip-differs",
    severity: "error",
    message: `The zip of ${handler} gives another response than its source does to the same event.`,
    where,
    fix: "Look for what differs in Lambda: environment variables, files beside the module, the folder it is run in. `labelsmith invoke` runs the source.",
  };
}

/** Nothing if they cannot be loaded, which the linter tells. */
async function loadedHandlers(task: Task): Promise<Handlers | undefined> {
  try {
    return await loadHandlers(task, loadModule);
  } catch (error) {
    if (error instanceof LabelsmithError) return undefined;
    throw error;
  }
}

async function consolidationEvent(
  task: Task,
  stage: Stage,
  handlers: Handlers | undefined,
): Promise<ConsolidationRequestEvent> {
  const workers = task.numberOfHumanWorkersPerDataObject;
  const { answered } = handlers ? await answerObjects(task, stage.rows, handlers, workers) : { answered: [] };
  return stage.consolidationRequest(buildPayload(answered));
}

async function runSource(handler: Handler, event: unknown, file: string): Promise<SourceRun | undefined> {
  try {
    const response = await invokeHandler(handler, event, file);
    // A handler that gives something else every time, such as the time, cannot be compared.
    const isSteady = isDeepStrictEqual(await invokeHandler(handler, event, file), response);
    return isSteady ? { response } : undefined;
  } catch (error) {
    if (error instanceof LabelsmithError) return { error };
    throw error;
  }
}
