import { type Problem, problemOf, show } from "../../lambdas/contract/errors.ts";
import type { Json } from "../../lambdas/contract/json.ts";
import { STAGES, type Stage, type StageName } from "../protocol.ts";

/** Ends a data object's way early; what it means is already recorded. */
class EndOfWay extends Error {}

/** What a station gives: the value to show, and what the next stations go on with. */
export interface Station<Result> {
  readonly value: Json;
  readonly result: Result;
  readonly warnings?: readonly string[];
}

/** A data object's way through the stations, recorded as it goes. */
export interface Way {
  json<Result>(name: StageName, run: () => Station<Result> | Promise<Station<Result>>): Promise<Result>;
  html(
    name: StageName,
    run: () => { readonly html: string; readonly warnings: readonly string[] },
  ): Promise<string>;
  /** Ends the way without a failure, for example because nobody has answered yet. */
  end(reason: string): never;
}

/**
 * Walks a data object's way. The station that fails is recorded with its problem, and those behind it as not run, so that
 * there are always nine.
 */
export async function walk(steps: (way: Way) => Promise<void>): Promise<readonly Stage[]> {
  const stages: Stage[] = [];
  let reason = "";
  const record = async <Result>(
    name: StageName,
    run: () => Promise<readonly [Stage, Result]>,
  ): Promise<Result> => {
    try {
      const [stage, result] = await run();
      stages.push(stage);
      return result;
    } catch (error) {
      stages.push({ name, status: "failed", problem: toProblem(error) });
      reason = `The station "${titleOf(name)}" failed.`;
      throw new EndOfWay();
    }
  };
  const way: Way = {
    json: (name, run) =>
      record(name, async () => {
        const { value, result, warnings = [] } = await run();
        return [{ name, status: "done", language: "json", value, warnings }, result];
      }),
    html: (name, run) =>
      record(name, async () => {
        const { html, warnings } = run();
        return [{ name, status: "done", language: "html", value: html, warnings }, html];
      }),
    end(why) {
      reason = why;
      throw new EndOfWay();
    },
  };
  try {
    await steps(way);
  } catch (error) {
    if (!(error instanceof EndOfWay)) throw error;
  }
  const missing = STAGES.slice(stages.length).map(({ name }): Stage => ({ name, status: "not-run", reason }));
  return [...stages, ...missing];
}

/** Any error as a problem; one that is not ours keeps its stack's first line. */
export function toProblem(error: unknown): Problem {
  return (
    problemOf(error) ?? {
      code: "unexpected",
      summary: error instanceof Error ? error.message : show(error),
    }
  );
}

function titleOf(name: StageName): string {
  return STAGES.find((stage) => stage.name === name)?.title ?? name;
}
