import { describe, expect, test } from "vitest";
import type { Action } from "../../../../dev-server/client/state/actions.ts";
import { parseAddress, rowKey } from "../../../../dev-server/client/state/address.ts";
import { type AppState, initialState } from "../../../../dev-server/client/state/app-state.ts";
import { reduce } from "../../../../dev-server/client/state/reduce.ts";
import { failedView, rowView, task } from "../views.ts";

const tasks = [task("birds", ["a.jpg", "b.jpg"]), task("reviews", ["Great!"])];
const key = rowKey({ task: "birds", row: "0" });

function stateAfter(query: string, ...actions: readonly Action[]): AppState {
  return actions.reduce(reduce, initialState(parseAddress(query)));
}

describe("the tasks that came", () => {
  test("open the first task's first row where the address names none", () => {
    expect(stateAfter("", { type: "tasks-came", tasks }).address).toMatchObject({ task: "birds", row: "0" });
  });

  test("open the first row of the task that the address names", () => {
    const { address } = stateAfter("?task=reviews", { type: "tasks-came", tasks });
    expect(address).toMatchObject({ task: "reviews", row: "0" });
  });

  test("leave a row that the address names alone, and a task that is not there", () => {
    expect(stateAfter("?task=birds&row=1", { type: "tasks-came", tasks }).address.row).toBe("1");
    expect(stateAfter("?task=nope", { type: "tasks-came", tasks }).address).toMatchObject({
      task: "nope",
      row: undefined,
    });
  });

  test("open the first task that has rows, but a broken one if there is no other", () => {
    const broken = task("adrift", [], { problem: { code: "broken", summary: "It broke." } });
    expect(stateAfter("", { type: "tasks-came", tasks: [broken, ...tasks] }).address.task).toBe("birds");
    expect(stateAfter("", { type: "tasks-came", tasks: [broken] }).address).toMatchObject({
      task: "adrift",
      row: undefined,
    });
  });
});

describe("a row that came", () => {
  test("is shown, and its status is known", () => {
    const state = stateAfter(
      "?task=birds&row=0",
      { type: "row-asked" },
      { type: "row-came", key, view: rowView("rendered-template") },
    );
    expect(state.row).toMatchObject({ key, isLoading: false, problem: undefined });
    expect(state.statuses.get(key)).toBe("ready");
  });

  test("late, after another was chosen, gives its status only", () => {
    const state = stateAfter("?task=birds&row=1", { type: "row-came", key, view: failedView("task-input") });
    expect(state.row.view).toBeUndefined();
    expect(state.statuses.get(key)).toBe("failed");
  });

  test("then fails, and keeps its last view", () => {
    const view = rowView("rendered-template");
    const problem = { code: "broken", summary: "It broke." };
    const state = stateAfter(
      "?task=birds&row=0",
      { type: "row-came", key, view },
      { type: "row-failed", key, problem },
    );
    expect(state.row).toEqual({ key, view, problem, isLoading: false });
    expect(state.statuses.get(key)).toBe("failed");
  });

  test("and fails for another row shows nothing of the earlier one", () => {
    const other = rowKey({ task: "birds", row: "1" });
    const state = stateAfter(
      "?task=birds&row=0",
      { type: "row-came", key, view: rowView("rendered-template") },
      { type: "went", address: parseAddress("?task=birds&row=1") },
      { type: "row-failed", key: other, problem: { code: "broken", summary: "It broke." } },
    );
    expect(state.row).toMatchObject({ key: other, view: undefined });
  });
});

describe("an answer that came through", () => {
  test("opens the end of the way and lets it run", () => {
    const state = stateAfter("?task=birds&row=0&stage=task-input", {
      type: "answer-came-through",
      key,
      view: rowView("output-manifest-line"),
    });
    expect(state.address.stage).toBe("output-manifest-line");
    expect(state.answersGiven).toBe(1);
    expect(state.statuses.get(key)).toBe("labeled");
  });

  test("opens the station that failed", () => {
    const view = failedView("consolidated-annotations");
    const state = stateAfter("?task=birds&row=0", { type: "answer-came-through", key, view });
    expect(state.address.stage).toBe("consolidated-annotations");
  });

  test("of a row that was left changes nothing of what is open", () => {
    const view = rowView("output-manifest-line");
    const state = stateAfter("?task=birds&row=1", { type: "answer-came-through", key, view });
    expect(state.address.stage).toBeUndefined();
    expect(state.answersGiven).toBe(0);
    expect(state.statuses.get(key)).toBe("labeled");
  });
});

test("unfinished pages are remembered and forgotten", () => {
  const begun = stateAfter("", { type: "work-changed", page: "p", isUnfinished: true });
  expect([...begun.unfinished]).toEqual(["p"]);
  expect([...reduce(begun, { type: "work-changed", page: "p", isUnfinished: false }).unfinished]).toEqual([]);
});

describe("toasts", () => {
  const toast = (text: string): Action => ({ type: "toast", toast: { tone: "plain", text } });

  test("that say the same are one, and ids are not used again", () => {
    const { toasts } = stateAfter("", toast("a"), { type: "toast-left", id: 1 }, toast("b"), toast("b"));
    expect(toasts).toEqual([{ id: 3, tone: "plain", text: "b" }]);
  });

  test("are four at most, the newest", () => {
    const { toasts } = stateAfter("", ...["a", "b", "c", "d", "e"].map(toast));
    expect(toasts.map(({ text }) => text)).toEqual(["b", "c", "d", "e"]);
  });
});

describe("a trial of the open row", () => {
  const frameUrl = rowView("rendered-template").frameUrl ?? "";
  const troubles = [{ kind: "script-ran", message: "It ran.", count: 1 }] as const;
  const opened: readonly Action[] = [
    { type: "row-came", key, view: rowView("rendered-template") },
    { type: "troubles", troubles, frameUrl },
  ];

  test("is kept when its page says that a script of the data ran", () => {
    expect(stateAfter("?task=birds&row=0", ...opened).trials.get(key)).toEqual({
      outcome: "script-ran",
      frameUrl,
    });
  });

  test("is not told by the page of a row that was left", () => {
    const late = {
      type: "troubles",
      troubles,
      frameUrl: "http://127.0.0.1:1/frame/birds/1/1?page=0",
    } as const;
    expect(stateAfter("?task=birds&row=0", opened[0]!, late).trials.size).toBe(0);
  });

  test("outlives a change of files while the page is the same, and no other trial does", () => {
    const other = { type: "trial-came", key: "other", trial: { outcome: "held", frameUrl } } as const;
    const { trials } = stateAfter(
      "?task=birds&row=0",
      ...opened,
      other,
      { type: "files-changed" },
      opened[0]!,
    );
    expect([...trials.keys()]).toEqual([key]);
  });

  test("and what axe said are forgotten with the page", () => {
    const audit = { status: "done", frameUrl, findings: [] } as const;
    const view = rowView("rendered-template", { frameUrl: "http://127.0.0.1:1/frame/birds/0/1?page=2" });
    const state = stateAfter(
      "?task=birds&row=0",
      ...opened,
      { type: "audit", audit },
      { type: "row-came", key, view },
    );
    expect(state.trials.size).toBe(0);
    expect(state.audit.status).toBe("not-run");
  });
});

describe("findings", () => {
  const findings = [
    { id: "x", part: "template", code: "x", severity: "error", message: "x", rows: [] },
  ] as const;

  test("stay while newer ones of the same task are on their way, and not those of another task", () => {
    const came: readonly Action[] = [
      { type: "findings-asked", task: "birds" },
      { type: "findings-came", task: "birds", found: { findings } },
    ];
    const again = stateAfter("", ...came, { type: "findings-asked", task: "birds" }).findings;
    expect(again).toMatchObject({ findings, isLoading: true });
    const other = stateAfter("", ...came, { type: "findings-asked", task: "reviews" });
    expect(other.findings).toMatchObject({ task: "reviews", findings: [], isLoading: true });
    expect(reduce(other, came[1]!).findings.findings).toEqual([]);
  });
});

test("what the page complains of, failures of the list and the connection are kept", () => {
  const troubles = [{ kind: "blocked", message: "https://example.com", count: 1 }] as const;
  const problem = { code: "no-tasks", summary: "There is no task here." };
  const state = stateAfter(
    "",
    { type: "troubles", troubles, frameUrl: "http://127.0.0.1:1/frame/birds/0/1?page=1" },
    { type: "tasks-failed", problem },
    { type: "connection", isConnected: false },
    { type: "status-came", key, status: "warned" },
  );
  expect(state).toMatchObject({ troubles, tasks: { status: "failed", problem }, isConnected: false });
  expect(state.statuses.get(key)).toBe("warned");
});
