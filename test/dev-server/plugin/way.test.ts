import { describe, expect, test } from "vitest";
import { type Way, walk } from "../../../dev-server/plugin/way.ts";
import { STAGES } from "../../../dev-server/protocol.ts";
import { ContractError } from "../../../lambdas/contract/errors.ts";

const step = (way: Way, name: (typeof STAGES)[number]["name"]) =>
  way.json(name, () => ({ value: name, result: name }));

describe("walk", () => {
  test("records all nine stations in their order", async () => {
    const stages = await walk(async (way) => {
      for (const { name } of STAGES) {
        if (name === "rendered-template") await way.html(name, () => ({ html: "<p>", warnings: ["w"] }));
        else await step(way, name);
      }
    });
    expect(stages.map(({ name }) => name)).toEqual(STAGES.map(({ name }) => name));
    expect(stages.every(({ status }) => status === "done")).toBe(true);
    expect(stages[3]).toEqual({
      name: "rendered-template",
      status: "done",
      language: "html",
      value: "<p>",
      warnings: ["w"],
    });
  });

  test("a failing station has the problem, and those behind it say which one failed", async () => {
    const problem = { code: "c", summary: "No.", where: "a.ts:1:1" };
    const stages = await walk(async (way) => {
      await step(way, "manifest-line");
      await way.json("pre-annotation-request", () => {
        throw new ContractError(problem);
      });
    });
    expect(stages[1]).toEqual({ name: "pre-annotation-request", status: "failed", problem });
    expect(stages.slice(2)).toEqual(
      STAGES.slice(2).map(({ name }) => ({
        name,
        status: "not-run",
        reason: 'The station "Pre-annotation request" failed.',
      })),
    );
  });

  test("what an author's code throws becomes a problem too", async () => {
    const stages = await walk(async (way) => {
      await way.json("manifest-line", async () => {
        throw new TypeError("x is not a function");
      });
    });
    expect(stages[0]).toMatchObject({ status: "failed", problem: { summary: "x is not a function" } });
  });

  test("a way may end without a failure", async () => {
    const stages = await walk(async (way) => {
      await step(way, "manifest-line");
      way.end("Nobody has answered yet.");
    });
    expect(stages.filter(({ status }) => status === "failed")).toEqual([]);
    expect(stages[1]).toEqual({
      name: "pre-annotation-request",
      status: "not-run",
      reason: "Nobody has answered yet.",
    });
  });

  test("an error outside of a station is a defect and comes out", async () => {
    await expect(walk(async () => Promise.reject(new Error("defect")))).rejects.toThrow("defect");
  });
});
