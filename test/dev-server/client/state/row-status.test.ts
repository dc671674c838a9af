import { describe, expect, test } from "vitest";
import { rowStatus, stageAfterAnswer, usualStage } from "../../../../dev-server/client/state/row-status.ts";
import { STAGES } from "../../../../dev-server/protocol.ts";
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
