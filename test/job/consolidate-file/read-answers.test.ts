import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatLabels } from "../../../job/consolidate-file/format-labels.ts";
import { readAnswers } from "../../../job/consolidate-file/read-answers.ts";
import { readGoldCsv } from "../../../job/consolidate-file/read-csv.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const read = (name: string, content: string, field?: string) =>
  readAnswers(join(temporaryFolder({ [name]: content }), name), field);
const values = ({ answers }: ReturnType<typeof readAnswers>) =>
  answers.map(({ objectId, workerId, value }) => [objectId, workerId, value]);

describe("CSV", () => {
  test.each([
    ["in the usual order", "task,worker,label\n1,a,x\n2,b,y\n"],
    ["in another order, with more columns", "label,time,worker,task\nx,9,a,1\ny,9,b,2\n"],
    [
      "with Windows' line ends, a byte order mark and blank lines",
      "\uFEFFtask,worker,label\r\n1,a,x\r\n\r\n2,b,y\r\n",
    ],
    ["with quotes", '"task","worker","label"\n"1","a","x"\n2,b,"y"\n'],
  ])("%s", (_, text) => {
    expect(values(read("a.csv", text))).toEqual([
      ["1", "a", "x"],
      ["2", "b", "y"],
    ]);
  });

  test("keeps commas, quotes and line breaks in a quoted cell, and says on which line it is", () => {
    const { answers } = read("a.csv", 'task,worker,label\n1,a,"two, ""lines""\nof text"\n2,b,y\n');
    expect(answers.map(({ value }) => value)).toEqual(['two, "lines"\nof text', "y"]);
    expect(answers[1]?.where).toBe("a.csv:4");
  });

  test.each([
    ["a column is missing", "task,worker\n1,a\n", "csv-columns"],
    ["a row is short", "task,worker,label\n1,a\n", "csv"],
    ["it is empty", "", "csv-columns"],
  ])("is refused where %s", (_, text, code) => {
    expect(() => read("a.csv", text)).toThrow(expect.objectContaining({ code }));
  });

  test("known labels", () => {
    const file = join(temporaryFolder({ "g.csv": "task,label\n1,x\n" }), "g.csv");
    expect(readGoldCsv(file)).toEqual(new Map([["1", "x"]]));
  });
});

describe("a consolidation payload", () => {
  const payload = (content: object) =>
    JSON.stringify([
      {
        datasetObjectId: "0",
        dataObject: { content: "text" },
        annotations: [{ workerId: "w", annotationData: { content: JSON.stringify(content) } }],
      },
    ]);

  test("with one field needs no name of it; with several it does", () => {
    expect(values(read("p.json", payload({ mood: { label: "good" } })))).toEqual([
      ["0", "w", { label: "good" }],
    ]);
    const two = payload({ mood: "good", why: "sun" });
    expect(() => read("p.json", two)).toThrow(/mood, why[\s\S]*data object 0, worker w[\s\S]*--field/);
    expect(values(read("p.json", two, "why"))).toEqual([["0", "w", "sun"]]);
  });

  test("whose answers are in S3 is refused", () => {
    const text = payload({}).replace(/"content":"{}"/, '"s3Uri":"s3://b/k"');
    expect(() => read("p.json", text)).toThrow(expect.objectContaining({ code: "answer-in-s3" }));
  });
});

describe("a worker-response folder", () => {
  const file = (mood: string) => JSON.stringify({ answers: [{ workerId: "w", answerContent: { mood } }] });

  test("gives every data object's newest file", () => {
    const folder = temporaryFolder({
      "iteration-1/0/2026-03-02_10:11:27.json": file("old"),
      "iteration-1/0/2026-03-02_10:11:28.json": file("new"),
      "iteration-1/7/2026-03-02_10:11:27.json": file("other"),
    });
    const { format, answers } = readAnswers(folder);
    expect(format).toBe("worker-response");
    expect(answers.map(({ objectId, value }) => [objectId, value])).toEqual([
      ["0", "new"],
      ["7", "other"],
    ]);
  });
});

test("what is not there is an error of the environment", () => {
  expect(() => readAnswers("gone.csv")).toThrow(expect.objectContaining({ name: "EnvironmentError" }));
});

describe("formatLabels", () => {
  const result = {
    objects: [
      { objectId: "1", label: 'a "b", c', confidence: 0.5, answers: 2 },
      { objectId: "2", label: null, confidence: 0, answers: 0 },
      { objectId: "3", label: 4.5, confidence: 1, answers: 1 },
    ],
    workers: [],
    diagnostics: { iterations: 1, converged: true, agreement: null },
  };

  test("as CSV", () => {
    expect(formatLabels(result, "csv")).toBe('task,label,confidence\n1,"a ""b"", c",0.5\n2,,0\n3,4.5,1\n');
  });

  test("as JSON Lines", () => {
    expect(formatLabels(result, "payload").split("\n")[1]).toBe(
      '{"datasetObjectId":"2","label":null,"confidence":0}',
    );
  });
});

test("a folder without answers is refused, not taken for a job without objects", () => {
  const folder = temporaryFolder({ "task.ts": "" });
  expect(() => readAnswers(folder)).toThrow(expect.objectContaining({ code: "no-answers" }));
});
