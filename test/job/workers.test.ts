import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { answerTemplate } from "../../job/workers/answer-template.ts";
import { seededRandom } from "../../job/workers/random.ts";
import { readRecording, recordedWorkers } from "../../job/workers/recorded.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const offered = (datasetObjectId: string) => ({ datasetObjectId, dataObject: {}, taskInput: {}, html: "" });

describe("recorded workers", () => {
  const line = (datasetObjectId: string, workerId: string, n: number) =>
    JSON.stringify({ datasetObjectId, workerId, answerContent: { n } });
  const read = (...lines: string[]) =>
    readRecording(join(temporaryFolder({ "a.jsonl": lines.join("\n") }), "a.jsonl"));

  test("answer in the order of the recording, each once, with the last answer", async () => {
    const workers = recordedWorkers(
      read(line("0", "b", 1), line("0", "a", 2), line("1", "a", 3), line("0", "b", 4)),
    );
    expect(await workers(offered("0"), 5)).toEqual([
      { workerId: "b", answerContent: { n: 4 } },
      { workerId: "a", answerContent: { n: 2 } },
    ]);
    expect(await workers(offered("0"), 1)).toHaveLength(1);
    expect(await workers(offered("9"), 5)).toEqual([]);
  });

  test("a line that cannot be read is reported with its place, and the others count", () => {
    const { answers, problems } = read(line("0", "a", 1), "{", '{"workerId":"a"}');
    expect(answers.size).toBe(1);
    expect(problems.map(({ problem }) => problem.where)).toEqual(["a.jsonl:2", "a.jsonl:3"]);
  });
});

describe("seededRandom", () => {
  test("the same text gives the same sequence, another text another one, all in [0, 1)", () => {
    const take = (seed: string) => {
      const random = seededRandom(seed);
      return Array.from({ length: 1000 }, random);
    };
    expect(take("a")).toEqual(take("a"));
    expect(take("a")).not.toEqual(take("b"));
    const mean = take("a").reduce((sum, value) => sum + value, 0) / 1000;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
    expect(take("a").every((value) => value >= 0 && value < 1)).toBe(true);
  });
});

describe("answerTemplate", () => {
  const answer = (html: string) => answerTemplate(html, seededRandom("1"));

  test.each<[string, unknown]>([
    [`<crowd-classifier name="a" categories="['x','x',]"></crowd-classifier>`, { a: { label: "x" } }],
    [`<crowd-input name="a"></crowd-input>`, { a: expect.stringMatching(/^\w+ \w+$/) }],
    [`<textarea name="a"></textarea>`, { a: expect.stringMatching(/^\w+ \w+$/) }],
    [`<select name="a"><option value="1"></option></select>`, { a: "1" }],
    [
      `<input type="radio" name="a" value="1"><input type="radio" name="a" value="2">`,
      { a: { 1: expect.any(Boolean), 2: expect.any(Boolean) } },
    ],
    [`<crowd-checkbox name="a"></crowd-checkbox>`, { a: { on: expect.any(Boolean) } }],
    [`<input type="hidden" name="a"><input>`, {}],
    [`<crowd-classifier name="a" categories="[broken"></crowd-classifier>`, { a: { label: "" } }],
  ])("%s", (html, expected) => {
    expect(answer(html)).toEqual(expected);
  });

  test("boxes lie in the picture and have one of the labels", () => {
    const { a } = answer(`<crowd-bounding-box name="a" labels='["x"]'></crowd-bounding-box>`);
    expect(a).toMatchObject({
      boundingBoxes: expect.arrayContaining([expect.objectContaining({ label: "x" })]),
      inputImageProperties: { height: 600, width: 800 },
    });
  });
});
