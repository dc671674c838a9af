import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "fast-png";
import { describe, expect, test } from "vitest";
import { answerTemplate } from "../../job/workers/answer-template.ts";
import { seededRandom } from "../../job/workers/random.ts";
import { readRecording, recordedWorkers } from "../../job/workers/recorded.ts";
import { entityAnnotationAnswer, semanticSegmentationAnswer } from "../../lambdas/contract/answer-content.ts";
import { analyzeAnswers, mayBeSame } from "../../templates/answers/index.ts";
import { analyzeVariables, createTemplateEngine } from "../../templates/liquid/index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { inventTaskInput } from "../templates/liquid/invent-task-input.ts";

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
  const answer = (html: string, seed = "1") =>
    answerTemplate(`<crowd-form>${html}</crowd-form>`, seededRandom(seed));

  test.each<[string, unknown]>([
    [`<crowd-classifier name="a" categories="['x','x',]"></crowd-classifier>`, { a: { label: "x" } }],
    [
      `<crowd-classifier-multi-select name="a" categories="['x']"></crowd-classifier-multi-select>`,
      { a: { labels: ["x"] } },
    ],
    [`<crowd-input name="a"></crowd-input>`, { a: expect.stringMatching(/^\w+ \w+$/) }],
    [`<crowd-input name="a" type="number" min="7" max="7"></crowd-input>`, { a: "7" }],
    [`<textarea name="a"></textarea>`, { a: expect.stringMatching(/^\w+ \w+$/) }],
    [`<input name="a" type="date">`, { a: expect.stringMatching(/^2026-\d\d-\d\d$/) }],
    [`<select name="a"><option value="">-</option><option value="1"></option></select>`, { a: "1" }],
    [`<select name="a"><option value=""></option></select>`, {}],
    [`<crowd-checkbox name="a"></crowd-checkbox>`, { a: { on: expect.any(Boolean) } }],
    [`<crowd-slider name="a" min="4" max="5" step="2"></crowd-slider>`, { a: 4 }],
    [`<input type="hidden" name="a"><input type="hidden" name="b" value="c"><input>`, { b: "c" }],
    [`<crowd-classifier name="a" categories="[broken"></crowd-classifier>`, { a: { label: "" } }],
    [`<crowd-line name="a" disabled></crowd-line>`, {}],
    [
      `<crowd-text-ranking name="a" responses="['x']" ordinal-ranking-dimensions="[{name: 'b', allowTie: true}]"></crowd-text-ranking>`,
      { a: { ordinalRankingDimensions: [{ allowTie: true, name: "b", responseRankings: [1] }] } },
    ],
    [
      `<crowd-rekognition-detect-moderation-labels categories="[{name: 'x'}]"></crowd-rekognition-detect-moderation-labels>`,
      { "AWS/Rekognition/DetectModerationLabels/Image/V3": { moderationLabels: [{ name: "x" }] } },
    ],
    [
      `<crowd-entity-annotation name="a" text="👍 word" labels="[{label: 'x'}]"></crowd-entity-annotation>`,
      {
        a: {
          entities: expect.arrayContaining([
            { endOffset: expect.any(Number), label: "x", startOffset: expect.any(Number) },
          ]),
        },
      },
    ],
  ])("%s", (html, expected) => {
    expect(answer(html)).toEqual(expected);
  });

  test("outside a form nothing is answered", () => {
    expect(answerTemplate(`<input name="a">`, seededRandom("1"))).toEqual({});
  });

  test("one of the radio buttons of a group is chosen", () => {
    const named = `<input type="radio" name="a" value="1"><input type="radio" name="a" value="2">`;
    const grouped = `<crowd-radio-group><crowd-radio-button name="y" value="1"></crowd-radio-button>
      <crowd-radio-button name="n" value="2"></crowd-radio-button></crowd-radio-group>`;
    for (const seed of ["1", "2", "3", "4"]) {
      const values = [named, grouped].map((html) => Object.assign({}, ...Object.values(answer(html, seed))));
      for (const value of values) expect(Object.values(value).sort()).toEqual([false, true]);
    }
  });

  test("marks in a text are its words, counted in code points", () => {
    const text = "👍 ab c";
    const words = new Map([
      [0, 1],
      [2, 4],
      [5, 6],
    ]);
    for (const seed of ["1", "2", "3", "4"]) {
      const { a } = answer(
        `<crowd-entity-annotation name="a" text="${text}" labels="[]"></crowd-entity-annotation>`,
        seed,
      );
      const { entities } = entityAnnotationAnswer.parse(a);
      expect(entities.length).toBeGreaterThan(0);
      for (const { startOffset, endOffset } of entities) expect(words.get(startOffset)).toBe(endOffset);
    }
  });

  test("boxes lie in the picture and have one of the labels", () => {
    const { a } = answer(`<crowd-bounding-box name="a" labels='["x"]'></crowd-bounding-box>`);
    expect(a).toMatchObject({
      boundingBoxes: expect.arrayContaining([expect.objectContaining({ label: "x" })]),
      inputImageProperties: { height: 600, width: 800 },
    });
  });

  test("a mask has the colours that its answer names, and no others", () => {
    const { a } = answer(
      `<crowd-semantic-segmentation name="a" labels="['x', 'y', 'z']"></crowd-semantic-segmentation>`,
    );
    const { labelMappings, labeledImage } = semanticSegmentationAnswer.parse(a);
    const { data, width, height } = decode(Buffer.from(labeledImage.pngImageData, "base64"));
    expect([width, height]).toEqual([40, 30]);
    const found = new Set<string>();
    for (let at = 0; at < data.length; at += 4) {
      const hex = [...data.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, "0")).join("");
      if (data[at + 3] !== 0) found.add(`#${hex}`);
    }
    const named = Object.values(labelMappings).map(({ color }) => color);
    expect(found.size).toBeGreaterThan(0);
    expect(named).toEqual(expect.arrayContaining([...found]));
  });

  const fixtures = join(import.meta.dirname, "../fixtures/crowd-templates");
  test.each(readdirSync(fixtures))("the answer to %s is one that its template can submit", async (file) => {
    const source = readFileSync(join(fixtures, file), "utf8");
    const taskInput = inventTaskInput(analyzeVariables({ source }));
    const { html } = createTemplateEngine().render({ source, file }, taskInput);
    const names = analyzeAnswers({ source }).fields;
    const given = answerTemplate(html, seededRandom(file));
    const isExpected = (name: string) => names.some(({ key }) => mayBeSame(key, [name]));
    expect(Object.keys(given).filter((name) => !isExpected(name))).toEqual([]);
    expect(names.filter(({ name, isOptional }) => !isOptional && !(name in given))).toEqual([]);
  });
});
