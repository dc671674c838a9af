import { describe, expect, test } from "vitest";
import { parseAddress, rowKey } from "../../../../dev-server/client/state/address.ts";
import { type AppState, initialState } from "../../../../dev-server/client/state/app-state.ts";
import {
  auditFindings,
  countFindings,
  groupFindings,
  linterProgress,
  openFindings,
  rowSeverities,
  SEVERITIES,
} from "../../../../dev-server/client/state/findings.ts";
import type { Trial } from "../../../../dev-server/client/state/trial.ts";
import type { TaskFinding } from "../../../../dev-server/protocol.ts";
import { task } from "../views.ts";

function finding(code: string, more: Partial<TaskFinding> = {}): TaskFinding {
  return { id: code, part: "template", code, severity: "error", message: code, rows: [], ...more };
}

const found = [
  finding("a", { severity: "info" }),
  finding("b", { part: "manifest", severity: "warning", rows: ["0", "1"] }),
  finding("c", { rows: ["1"] }),
  finding("d", { severity: "warning", rows: ["2"] }),
];

describe("findings", () => {
  test("are grouped by part, the worst first", () => {
    const groups = groupFindings(found, new Set(SEVERITIES));
    expect(groups.map(({ title, findings }) => [title, findings.map(({ code }) => code)])).toEqual([
      ["Template", ["c", "d", "a"]],
      ["Manifest", ["b"]],
    ]);
  });

  test("of severities that are left out take their groups with them", () => {
    expect(groupFindings(found, new Set(["error"])).map(({ title }) => title)).toEqual(["Template"]);
    expect(groupFindings(found, new Set())).toEqual([]);
  });

  test("are counted by severity", () => {
    expect(SEVERITIES.map((severity) => countFindings(found, severity))).toEqual([1, 2, 1]);
  });

  test("say the worst of each row that they name", () => {
    expect(rowSeverities(found)).toEqual(
      new Map([
        ["1", "error"],
        ["0", "warning"],
        ["2", "warning"],
      ]),
    );
  });
});

describe("the findings of the open task", () => {
  const hostileRows = ["markup", "quotes", "empty"].map((name) => ({
    datasetObjectId: `hostile:${name}`,
    title: name,
    broken: false,
  }));
  const state = (trials: Readonly<Record<string, Trial>>, of = "birds"): AppState => ({
    ...initialState(parseAddress("?task=birds&row=0")),
    tasks: { status: "ready", tasks: [task("birds", ["a.jpg"], { hostileRows })] },
    findings: { task: of, findings: found, problem: undefined, isLoading: false },
    trials: new Map(
      Object.entries(trials).map(([name, trial]) => [
        rowKey({ task: "birds", row: `hostile:${name}` }),
        trial,
      ]),
    ),
  });

  test("are those of the linter and those of the rows that were tried", () => {
    const codes = openFindings(
      state({
        markup: { outcome: "script-ran", frameUrl: "u" },
        quotes: { outcome: "failed", reason: "x is not defined", frameUrl: "u" },
        empty: { outcome: "held", frameUrl: "u" },
      }),
    ).map(({ code, rows }) => [code, ...rows]);
    expect(codes.slice(0, 2)).toEqual([
      ["script-ran", "hostile:markup"],
      ["script-failed", "hostile:quotes"],
    ]);
    expect(codes).toHaveLength(2 + found.length);
  });

  test("do not say again what the linter says: that a page cannot be made", () => {
    const failed = { outcome: "failed", reason: "no page", frameUrl: undefined } as const;
    expect(openFindings(state({ quotes: failed }))).toEqual(found);
  });

  test("are not those of another task", () => {
    expect(openFindings(state({}, "reviews"))).toEqual([]);
  });
});

test.each([
  ["critical", "warning"],
  ["serious", "warning"],
  ["moderate", "info"],
  ["minor", "info"],
] as const)(
  "what axe calls %s is a finding of severity %s, at its place in the template",
  (impact, severity) => {
    const violation = {
      rule: "image-alt",
      impact,
      help: "Images need text",
      helpUrl: "https://x.example",
      html: "<img>",
    };
    const [placed, unplaced] = auditFindings([{ ...violation, at: "12:3" }, violation], "t.html");
    expect(placed).toMatchObject({
      severity,
      code: "image-alt",
      message: "Images need text.",
      place: { file: "t.html", line: 12, column: 3 },
    });
    expect(unplaced).not.toHaveProperty("place");
  },
);

test("the linter is looking until it has said something, or cannot", () => {
  const state = { task: "birds", findings: [], problem: undefined, isLoading: false };
  expect(linterProgress(state)).toBe("done");
  expect(linterProgress({ ...state, isLoading: true })).toBe("looking");
  expect(linterProgress({ ...state, task: undefined })).toBe("looking");
  expect(linterProgress({ ...state, problem: { code: "x", summary: "x" } })).toBe("failed");
});
