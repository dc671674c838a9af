import {
  type RowView,
  STAGES,
  type Stage,
  type StageName,
  type TaskSummary,
} from "../../../dev-server/protocol.ts";
import type { Json } from "../../../lambdas/contract/json.ts";

/** A row view whose way went well up to a station, and was not run beyond it. */
export function rowView(last: StageName, more: Partial<RowView> = {}): RowView {
  const end = STAGES.findIndex(({ name }) => name === last);
  const stages = STAGES.map(
    ({ name }, index): Stage => (index <= end ? done(name) : { name, status: "not-run", reason: "waits" }),
  );
  return {
    datasetObjectId: "0",
    stages,
    frameUrl: "http://127.0.0.1:1/frame/birds/0/1?page=1",
    answers: [],
    diagnostics: [],
    ...more,
  };
}

/** A row view that failed at a station. */
export function failedView(at: StageName): RowView {
  const index = STAGES.findIndex(({ name }) => name === at);
  const failed: Stage = { name: at, status: "failed", problem: { code: "broken", summary: "It broke." } };
  const { stages, ...rest } = rowView(at);
  return { ...rest, stages: stages.with(index, failed) };
}

export function done(name: StageName, value: Json = {}, warnings: readonly string[] = []): Stage {
  return { name, status: "done", language: "json", value, warnings };
}

export function task(name: string, rows: readonly string[], more: Partial<TaskSummary> = {}): TaskSummary {
  return {
    name,
    title: `The task ${name}`,
    description: "",
    templateFile: "template.liquid.html",
    labelAttributeName: name,
    labelCategories: [],
    numberOfHumanWorkersPerDataObject: 3,
    hostileRows: [],
    rows: rows.map((title, index) => ({ datasetObjectId: String(index), title, broken: false })),
    ...more,
  };
}
