import { describe, expect, test } from "vitest";
import { buildReport } from "../../../job/report/build-report.ts";
import type { JobOutput, OutputObject } from "../../../job/report/job-output.ts";
import { groupFailures, readOutcome } from "../../../job/report/outcome.ts";
import { lowerFence, spreadOf } from "../../../job/report/quantiles.ts";
import { boxesOf, categoriesOf, confidencesOf, imageSizeOf } from "../../../job/report/read-label.ts";
import { secondsOf } from "../../../job/report/times.ts";
import type { Json, JsonObject } from "../../../lambdas/contract/json.ts";
import { UserCodeError } from "../../../task/errors.ts";
import { answer, metadata } from "./job-folder.ts";

function output(objects: readonly Omit<OutputObject, "datasetObjectId">[]): JobOutput {
  return {
    folder: "/jobs/job",
    objects: objects.map((object, index) => ({ datasetObjectId: String(index), ...object })),
    consolidation: { requests: 0, responses: 0, unanswered: [], contents: new Map() },
    missing: [],
    problems: [],
  };
}

const labeled = (name: string, confidence: number): JsonObject => ({
  source: name,
  mood: { "class-name": name, confidence },
  "mood-metadata": metadata,
});
const says = (...labels: string[]) =>
  labels.map((label, index) => answer(`w${index}`, { mood: { label } }, 10));

describe("outcomes", () => {
  test.each<[string, JsonObject, object]>([
    ["a label", { mood: 1, "mood-metadata": metadata }, { kind: "labeled", label: 1 }],
    ["a label without metadata", { mood: {} }, { kind: "labeled" }],
    ["a failure", { "mood-metadata": { "failure-reason": "why" } }, { kind: "failed", reason: "why" }],
    [
      "a failure in the guide's spelling",
      { "mood-metadata": { failure_reason: "why" } },
      { kind: "failed", reason: "why" },
    ],
    [
      "a label that says that consolidation failed",
      { mood: { consolidationFailure: "why" } },
      { kind: "failed", reason: expect.stringContaining("why") },
    ],
    ["neither", { source: "a" }, { kind: "unlabeled" }],
    ["another attribute's", { other: 1, "other-metadata": metadata }, { kind: "unlabeled" }],
  ])("%s", (_, line, expected) => {
    expect(readOutcome(line, "mood")).toMatchObject(expected);
  });

  test("reasons that differ only in places, numbers and quoted text are one, the most common first", () => {
    const reason = (n: number) =>
      `ClientError: It failed. found "object ${n}" at s3://b/${n}.jpg, /srv/x/y.ts:${n}:2 (manifest.jsonl:${n})`;
    const groups = groupFailures([
      { datasetObjectId: "0", reason: "ClientError: Annotation tasks expired." },
      { datasetObjectId: "1", reason: reason(1) },
      { datasetObjectId: "2", reason: reason(22) },
    ]);
    expect(groups.map(({ datasetObjectIds }) => datasetObjectIds)).toEqual([["1", "2"], ["0"]]);
    expect(groups[0]).toMatchObject({
      reason: "ClientError: It failed. found <text> at <place> <place> (<place>)",
      example: reason(1),
    });
  });
});

describe("labels", () => {
  const boxLabel = {
    image_size: [{ width: 96, height: 64, depth: 3 }],
    annotations: [{ class_id: 1, left: 1, top: 2, width: 3, height: 4 }],
    objects: [{ confidence: 0.5 }],
    "class-map": { "1": "cat" },
  };
  test.each<[string, Json, JsonObject, readonly number[], readonly string[]]>([
    ["a class", { "class-name": "cat", confidence: 0.8 }, {}, [0.8], ["cat"]],
    ["a class of a built-in task", 3, { "class-name": "cat", confidence: 0.8 }, [0.8], ["cat"]],
    [
      "classes of a built-in task",
      [0, 2],
      { "class-map": { 0: "cat", 2: "dog" }, "confidence-map": { 0: 0.9, 2: 0.4 } },
      [0.9, 0.4],
      ["cat", "dog"],
    ],
    ["boxes", boxLabel, {}, [0.5], ["cat"]],
    [
      "boxes of a built-in task",
      { annotations: [{ class_id: 0, left: 1, top: 2, width: 3, height: 4 }] },
      { objects: [{ confidence: 0.7 }], "class-map": { 0: "dog" } },
      [0.7],
      ["dog"],
    ],
    [
      "spans of a built-in task",
      { annotations: { entities: [{ label: "PER", startOffset: 0, endOffset: 1 }], labels: [] } },
      { entities: [{ confidence: 0 }] },
      [0],
      ["PER"],
    ],
    ["a form", { total: "1", confidence: { total: 0.6, date: 1 } }, {}, [0.6, 1], []],
    ["text", "cat", {}, [], ["cat"]],
    [
      "all answers, unconsolidated",
      { annotationsFromAllWorkers: [{ annotationData: { content: '{"confidence":1}' } }] },
      {},
      [],
      [],
    ],
    ["what is no share", { confidence: 80 }, {}, [], []],
  ])("%s: confidences and categories", (_, label, own, confidences, categories) => {
    expect(confidencesOf(label, own)).toEqual(confidences);
    expect(categoriesOf(label, own)).toEqual(categories);
  });

  test("boxes and the picture's size", () => {
    expect(boxesOf(boxLabel, {})).toEqual([{ label: "cat", left: 1, top: 2, width: 3, height: 4 }]);
    expect(imageSizeOf(boxLabel)).toEqual({ width: 96, height: 64 });
    expect(imageSizeOf({ inputImageProperties: { width: 5, height: 6 } })).toEqual({ width: 5, height: 6 });
    expect(imageSizeOf({ image_size: [{ width: 0, height: 6 }] })).toBeUndefined();
  });
});

describe("times", () => {
  test.each<[string, object, number | undefined]>([
    [
      "as told",
      {
        timeSpentInSeconds: 2.5,
        acceptanceTime: "2021-03-12T10:11:27Z",
        submissionTime: "2021-03-12T10:12:27Z",
      },
      2.5,
    ],
    [
      "from acceptance to submission",
      { acceptanceTime: "2021-03-12T10:11:27.475Z", submissionTime: "2021-03-12T10:11:29.490Z" },
      2.015,
    ],
    ["not told", {}, undefined],
    ["no time", { timeSpentInSeconds: -1 }, undefined],
    ["no date", { acceptanceTime: "soon", submissionTime: "later" }, undefined],
  ])("%s", (_, times, expected) => {
    expect(secondsOf({ workerId: "w", answerContent: {}, ...times })).toBe(expected);
  });

  test("spreads: between two numbers in proportion", () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({
      count: 4,
      lowest: 1,
      median: 2.5,
      p90: 3.7,
      highest: 4,
      mean: 2.5,
    });
    expect(spreadOf([])).toBeUndefined();
    // Quartiles 2 and 4: 2 - 1.5 * 2.
    expect(lowerFence([1, 2, 3, 4, 5])).toBe(-1);
  });
});

describe("the report", () => {
  test("counts what became of the data objects, and the truth that is known", () => {
    const objects = [
      { line: labeled("Good", 1), answers: says("Good", "Good", "Good") },
      { line: labeled("Bad", 0.75), answers: says("Bad", "Bad", "Good") },
      { line: { source: "c", "mood-metadata": { "failure-reason": "Expired." } }, answers: [] },
      { line: { source: "d" }, answers: [] },
    ];
    const report = buildReport(output(objects), { score: (id) => (id === "1" ? 0 : undefined) });
    expect(report).toMatchObject({
      job: { name: "job", labelAttributeName: "mood" },
      counters: { objects: 4, labeled: 2, failed: 1, unlabeled: 1, answers: 6, workers: 3 },
      answersPerObject: [
        { answers: 0, objects: 2 },
        { answers: 3, objects: 2 },
      ],
      failures: [{ reason: "Expired.", datasetObjectIds: ["2"] }],
      categories: [
        { category: "Bad", count: 1 },
        { category: "Good", count: 1 },
      ],
      confidence: { count: 2, lowest: 0.75, bins: [0, 0, 0, 0, 0, 0, 0, 1, 0, 1] },
      truth: { known: 1, score: 0 },
      times: { count: 6, median: 10 },
    });
    expect(report.objects[1]).toEqual({
      datasetObjectId: "1",
      source: { key: "source", value: "Bad" },
      outcome: "labeled",
      failure: null,
      answers: 3,
      agreement: expect.closeTo(1 / 3, 9),
      confidence: 0.75,
      seconds: 10,
      score: 0,
    });
  });

  test("a share that floating point puts a little too low is in its own tenth", () => {
    const confidence = 0.1 + 0.7 - 0.5;
    expect(confidence).toBeLessThan(0.3);
    expect(buildReport(output([{ line: labeled("x", confidence), answers: [] }])).confidence?.bins[3]).toBe(
      1,
    );
  });

  test("a label attribute name that no line has is told, and the job's own is reported", () => {
    const report = buildReport(output([{ line: labeled("Good", 1), answers: [] }]), {
      labelAttributeName: "birds",
    });
    expect(report).toMatchObject({ job: { labelAttributeName: "mood" }, counters: { labeled: 1 } });
    expect(report.problems[0]?.message).toContain('"birds"');
    const untouched = buildReport(output([{ line: { source: "a" }, answers: [] }]), {
      labelAttributeName: "birds",
    });
    expect(untouched).toMatchObject({
      job: { labelAttributeName: "birds" },
      counters: { unlabeled: 1 },
      problems: [],
    });
  });

  test("a score that throws costs the score and not the report, and is told once", () => {
    const score = () => {
      throw new UserCodeError({
        code: "score",
        summary: "The task's score function threw.",
        where: "task.ts",
      });
    };
    const objects = [0, 1].map(() => ({ line: labeled("Good", 1), answers: says("Good") }));
    const report = buildReport(output(objects), { score });
    expect(report).toMatchObject({ truth: null, counters: { labeled: 2 }, problems: [{ where: "task.ts" }] });
  });

  test("nothing at all is a report too", () => {
    expect(buildReport(output([]))).toMatchObject({
      counters: { objects: 0 },
      agreement: null,
      times: null,
      confidence: null,
      truth: null,
    });
  });
});

describe("worth a second look", () => {
  const looks = (
    objects: readonly Omit<OutputObject, "datasetObjectId">[],
    score?: (id: string) => number | undefined,
  ) =>
    buildReport(output(objects), { score }).secondLook.map(({ datasetObjectId, reasons }) => [
      datasetObjectId,
      ...reasons.map(({ code }) => code),
    ]);
  const fine = { line: labeled("a", 0.95), answers: says("a", "a", "a") };

  test("failures come first, then what is wrong, then what is doubtful; what is fine is not there", () => {
    const objects = [
      fine,
      { line: labeled("a", 0.4), answers: says("a", "b", "c") },
      { line: { "mood-metadata": { "failure-reason": "why" } }, answers: [] },
      { line: labeled("b", 0.95), answers: says("b", "b", "b") },
      fine,
    ];
    expect(looks(objects, (id) => (id === "3" ? 0 : 1))).toEqual([
      ["2", "failed"],
      ["1", "low-agreement", "low-confidence"],
      ["3", "wrong"],
    ]);
  });

  test("what is far below the others of the job is low, though above one half", () => {
    const objects = Array.from({ length: 12 }, (_, index) => ({
      line: labeled("a", index === 7 ? 0.7 : 0.94 + index / 1000),
      answers: says("a", "a"),
    }));
    expect(looks(objects)).toEqual([["7", "low-confidence"]]);
  });

  test("times: four times the job's median is slow, less than a quarter is hasty", () => {
    const took = (...times: number[]) => ({
      ...fine,
      answers: times.map((seconds, index) => answer(`w${index}`, { mood: { label: "a" } }, seconds)),
    });
    expect(
      looks([took(10, 10, 10), took(10, 2.4, 10), took(41, 42, 41), took(10, 10, 2.5), took(40, 40, 40)]),
    ).toEqual([
      ["1", "hasty-answer"],
      ["2", "slow"],
    ]);
  });

  test("a single worker is unusual only where others are more; confidence 0 of one worker is no other reason", () => {
    const single = { line: labeled("a", 0), answers: says("a") };
    expect(looks([fine, fine, single])).toEqual([["2", "single-worker"]]);
    expect(looks([single, single])).toEqual([]);
  });
});

describe("workers", () => {
  test("who disagrees with most, or answers too fast, is flagged; nobody is for a few answers", () => {
    const names = ["a", "b", "c"];
    const objects = Array.from({ length: 12 }, (_, index) => {
      const right = names[index % 3] ?? "a";
      const wrong = names[(index + 1) % 3] ?? "a";
      return {
        line: labeled(right, 1),
        answers: [
          answer("careful", { mood: { label: right } }, 10),
          answer("quick", { mood: { label: right } }, index < 3 ? 1 : 10),
          answer("steady", { mood: { label: right } }, 11),
          answer("random", { mood: { label: wrong } }, 12),
          ...(index < 4 ? [answer("rare", { mood: { label: wrong } }, 1)] : []),
        ],
      };
    });
    const { workers } = buildReport(output(objects));
    expect(workers.map(({ workerId, flags }) => [workerId, ...flags])).toEqual([
      ["quick", "hasty"],
      ["random", "disagrees"],
      ["careful"],
      ["steady"],
      ["rare"],
    ]);
    expect(workers[0]).toMatchObject({ answers: 12, hasty: 3, times: { lowest: 1 } });
    expect(workers[1]?.agreement).toBe(0);
  });
});
