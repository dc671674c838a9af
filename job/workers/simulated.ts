import type { Json, JsonObject } from "../../lambdas/contract/json.ts";
import { UserCodeError } from "../../task/errors.ts";
import type { Task } from "../../task/task.ts";
import { answerTemplate } from "./answer-template.ts";
import { seededRandom } from "./random.ts";
import type { OfferedTask, Workers } from "./workers.ts";

export interface SimulationOptions {
  readonly task: Task;
  readonly truth: ReadonlyMap<string, Json>;
  readonly seed: string;
}

/** Simulated answers begin at this moment, so that the same seed gives the same job. */
const START = Date.UTC(2026, 0, 1);

/**
 * Workers who answer by themselves: by the task's own `simulate`, or else at random to every element of the rendered template.
 * The same seed gives the same answers.
 */
export function simulatedWorkers({ task, truth, seed }: SimulationOptions): Workers {
  return async function answerBySimulation(offered, count) {
    return Array.from({ length: count }, (_, index) => {
      const workerId = `private.us-east-1.${(index + 1).toString(16).padStart(16, "0")}`;
      const random = seededRandom(JSON.stringify([seed, offered.datasetObjectId, workerId]));
      const timeSpentInSeconds = Math.round((5 + 55 * random()) * 1000) / 1000;
      return {
        acceptanceTime: new Date(START).toISOString(),
        answerContent: answer(task, offered, truth.get(offered.datasetObjectId), workerId, random),
        submissionTime: new Date(START + timeSpentInSeconds * 1000).toISOString(),
        timeSpentInSeconds,
        workerId,
      };
    });
  };
}

function answer(
  { definition, files }: Task,
  { dataObject, taskInput, html }: OfferedTask,
  truth: Json | undefined,
  workerId: string,
  random: () => number,
): JsonObject {
  if (definition.simulate === undefined) return answerTemplate(html, random);
  try {
    return definition.simulate({ dataObject, taskInput, truth, workerId, random });
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new UserCodeError(
      { code: "simulate", summary: "The task's simulate function threw.", found, where: files.definition },
      { cause: error },
    );
  }
}
