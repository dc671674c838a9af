import { describe, expect, test } from "vitest";
import { hindranceOf } from "../../../../dev-server/client/state/hindrance.ts";
import { failedView, rowView } from "../views.ts";

const problem = { code: "broken", summary: "It broke." };
const row = { key: "k", problem: undefined, isLoading: false };

describe("before the worker's page stands", () => {
  test("nothing while there is no row, and nothing when the page is rendered", () => {
    expect(hindranceOf({ ...row, view: undefined })).toBeUndefined();
    expect(hindranceOf({ ...row, view: rowView("rendered-template") })).toBeUndefined();
  });

  test.each(["manifest-line", "task-input", "rendered-template"] as const)("the failure of %s", (stage) => {
    expect(hindranceOf({ ...row, view: failedView(stage) })).toEqual({ kind: "problem", problem, stage });
  });

  test("nothing when only the consolidation failed", () => {
    expect(hindranceOf({ ...row, view: failedView("consolidated-annotations") })).toBeUndefined();
  });

  test("the failure of the whole row, whatever its last view was", () => {
    expect(hindranceOf({ ...row, view: rowView("rendered-template"), problem })).toEqual({
      kind: "problem",
      problem,
    });
  });

  test("the reason why no page is needed", () => {
    expect(hindranceOf({ ...row, view: rowView("task-input") })).toEqual({
      kind: "no-page",
      reason: "waits",
    });
  });
});
