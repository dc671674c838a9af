import { describe, expect, test } from "vitest";
import {
  type RowKnowledge,
  rowMark,
  rowStatus,
  stageAfterAnswer,
  usualStage,
} from "../../../../dev-server/client/state/row-status.ts";
import type { Trial } from "../../../../dev-server/client/state/trial.ts";
import { type RowView, STAGES } from "../../../../dev-server/protocol.ts";
import { done, failedView, rowView } from "../views.ts";

const answers = [{ workerId: "private.us-east-1.0000000000000001", source: "preview" }] as const;
const diagnostics = [
  { code: "missing", severity: "warning", message: "There is no x.", where: "t:1:1" },
] as const;

describe("the status of a row", () => {
  test.each([
    ["ready", rowView("rendered-template")],
    ["answered", rowView("consolidation-payload", { answers })],
    ["labeled", rowView("output-manifest-line", { answers })],
    ["warned", rowView("output-manifest-line", { answers, diagnostics })],
    ["failed", failedView("task-input")],
  ] as const)("%s", (status, view) => {
    expect(rowStatus(view)).toBe(status);
  });

  test("warned by a handler's response", () => {
    const { stages, ...rest } = rowView("output-manifest-line", { answers });
    const view = {
      ...rest,
      stages: stages.with(7, done("consolidated-annotations", [], ["A stray entry."])),
    };
    expect(rowStatus(view)).toBe("warned");
  });
});

describe("the status of a hostile row", () => {
  const hostile = (view: RowView): RowView => ({ ...view, datasetObjectId: "hostile:quotes" });

  test.each([
    ["shown", rowView("rendered-template")],
    ["shown", rowView("rendered-template", { diagnostics })],
    ["refused", failedView("task-input")],
    ["failed", failedView("rendered-template")],
    ["failed", failedView("manifest-line")],
  ] as const)("is %s", (status, view) => {
    expect(rowStatus(hostile(view))).toBe(status);
  });
});

describe("the dot of a row", () => {
  const nothing: RowKnowledge = {
    status: undefined,
    trial: undefined,
    severity: undefined,
    isBegun: false,
  };
  const trial = (outcome: Trial["outcome"]): Trial => ({ outcome, frameUrl: undefined });

  test.each<[string, string, Partial<RowKnowledge>]>([
    ["unknown", "not looked at yet", {}],
    ["ready", "ready to label", { status: "ready" }],
    ["unfinished", "work begun", { status: "ready", isBegun: true }],
    ["labeled", "labeled", { status: "labeled", isBegun: true }],
    ["labeled", "labeled", { status: "labeled", severity: "info" }],
    ["warned", "has warnings", { status: "labeled", severity: "warning" }],
    ["failed", "has errors", { status: "labeled", severity: "error" }],
    ["failed", "failed", { status: "failed", severity: "error" }],
    ["ready", "its page can be made", { status: "shown" }],
    ["labeled", "refused by the handler (fine)", { status: "refused" }],
    ["labeled", "held", { status: "shown", trial: trial("held") }],
    ["failed", "has errors", { status: "shown", trial: trial("held"), severity: "error" }],
    ["failed", "failed", { status: "shown", trial: trial("failed") }],
    [
      "failed",
      "a script of the data ran",
      { status: "shown", trial: trial("script-ran"), severity: "error" },
    ],
  ])("looks %s and says %j", (look, title, known) => {
    expect(rowMark({ ...nothing, ...known })).toEqual({ look, title });
  });
});

describe("the station to open", () => {
  test("is the beginning, the end when the way is complete, or what failed", () => {
    expect(usualStage(rowView("rendered-template"))).toBe("manifest-line");
    expect(usualStage(rowView("output-manifest-line"))).toBe("output-manifest-line");
    expect(usualStage(failedView("rendered-template"))).toBe("rendered-template");
  });

  test("after an answer is the end, or where the way stopped", () => {
    expect(stageAfterAnswer(rowView("output-manifest-line"))).toBe("output-manifest-line");
    expect(stageAfterAnswer(rowView("consolidation-payload"))).toBe("consolidation-request");
    for (const { name } of STAGES) expect(stageAfterAnswer(failedView(name))).toBe(name);
  });
});
