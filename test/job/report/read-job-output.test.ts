import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findLabelAttribute } from "../../../job/report/label-attribute.ts";
import { readJobOutput } from "../../../job/report/read-job-output.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { answer, jobFiles, metadata } from "./job-folder.ts";

const line = { source: "a", mood: { "class-name": "Good" }, "mood-metadata": metadata };
const answers = { 0: [answer("w1", { mood: { label: "Good" } }, 3)] };
const CONSOLIDATED = "job/annotations/consolidated-annotation";

describe("the folder", () => {
  test("is the one that is named, or the only job in it", () => {
    const folder = temporaryFolder(jobFiles([line], answers));
    expect(readJobOutput(folder).folder).toBe(join(folder, "job"));
    expect(readJobOutput(join(folder, "job")).objects).toMatchObject([{ datasetObjectId: "0", line }]);
  });

  test.each<[string, Record<string, string>]>([
    ["no job", { "notes.md": "" }],
    ["two jobs", { "a/annotations/x": "", "b/annotations/x": "" }],
  ])("%s: refused", (_, files) => {
    expect(() => readJobOutput(temporaryFolder(files))).toThrow(
      expect.objectContaining({ name: "EnvironmentError" }),
    );
  });

  test("without anything in it says what is missing", () => {
    const { objects, missing } = readJobOutput(temporaryFolder({ "job/annotations/x": "" }));
    expect(objects).toEqual([]);
    expect(missing).toHaveLength(4);
  });
});

describe("answers", () => {
  test("are those of the newest file, of the newest iteration", () => {
    const file = (path: string, label: string) => [
      `job/annotations/worker-response/${path}.json`,
      JSON.stringify({ answers: [answer("w", { label })] }),
    ];
    const folder = temporaryFolder({
      ...jobFiles([line, line, line]),
      ...Object.fromEntries([
        file("iteration-1/0/2026-03-02_10:11:27", "old"),
        file("iteration-1/0/2026-03-02_10:11:28", "new"),
        file("iteration-10/1/2026-03-02_10:11:27", "tenth"),
        file("iteration-9/1/2026-03-02_10:11:29", "ninth"),
        file("iteration-1/2/2026-03-02_10-11-27", "first"),
        file("iteration-1/2/2026-03-02_10-11-27-2", "second in the same second"),
      ]),
    });
    const given = readJobOutput(folder).objects.map((object) =>
      object.answers.map(({ answerContent }) => answerContent["label"]),
    );
    expect(given).toEqual([["new"], ["tenth"], ["second in the same second"]]);
  });

  test("are taken from the consolidation requests where there are no worker responses; the last of a worker counts", () => {
    const payload = [
      {
        datasetObjectId: "0",
        dataObject: { content: "a" },
        annotations: ["old", "new"].map((label) => ({
          workerId: "w",
          annotationData: { content: JSON.stringify({ label }) },
        })),
      },
    ];
    const folder = temporaryFolder({
      ...jobFiles([line]),
      [`${CONSOLIDATED}/consolidation-request/iteration-1/2026-03-02_10:11:27.json`]: JSON.stringify(payload),
    });
    const output = readJobOutput(folder);
    expect(output.objects[0]?.answers).toEqual([{ workerId: "w", answerContent: { label: "new" } }]);
    expect(output.missing).toEqual([
      "annotations/worker-response",
      "annotations/consolidated-annotation/consolidation-response",
    ]);
  });
});

test("files and lines that cannot be read are told, and the others are read", () => {
  const files = jobFiles([line, line], answers);
  const manifest = "job/manifests/output/output.manifest";
  const folder = temporaryFolder({
    ...files,
    [manifest]: `${JSON.stringify(line)}\nnonsense\n["a"]\n${JSON.stringify(line)}\n`,
    "job/annotations/worker-response/iteration-1/3/2026-03-02_10:11:27.json": '{"answers":[{}]}',
    [`${CONSOLIDATED}/consolidation-request/iteration-1/2026-03-02_10:11:27.json`]: "{",
    [`${CONSOLIDATED}/consolidation-response/iteration-1/2026-03-02_10:11:27.json`]: "{}",
  });
  const { objects, problems } = readJobOutput(folder);
  expect(objects.map(({ datasetObjectId, line: own }) => [datasetObjectId, own["source"]])).toEqual([
    ["0", "a"],
    ["1", undefined],
    ["2", undefined],
    ["3", "a"],
  ]);
  expect(
    problems.map(({ where }) =>
      where
        .split("/")
        .at(-1)
        ?.replace(/^2026.*/, where.split("/").at(-3) ?? ""),
    ),
  ).toEqual([
    "output.manifest:2",
    "output.manifest:3",
    "consolidation-request",
    "iteration-1",
    "consolidation-response",
  ]);
});

test("what is nested too deeply for any reader is told, and the others are read", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const folder = temporaryFolder({
    ...jobFiles([line, line], answers),
    "job/manifests/output/output.manifest": `{"source":"a","x":${deep}}\n${JSON.stringify(line)}\n`,
    "job/annotations/worker-response/iteration-1/1/2026-03-02_10:11:27.json": `{"answers":[{"workerId":"w","answerContent":{"x":${deep}}}]}`,
  });
  const { objects, problems } = readJobOutput(folder);
  expect(problems.map(({ message }) => message)).toEqual(
    Array(2).fill("It is nested too deeply to be read."),
  );
  expect(objects.map((object) => [object.line["source"], object.answers.length])).toEqual([
    [undefined, 1],
    ["a", 0],
  ]);
});

test("a job that has not ended is read from its running manifest, or from what was consolidated", () => {
  const running = temporaryFolder({
    "job/annotations/intermediate/1/annotations.manifest": `${JSON.stringify(line)}\n{"source":"b"}\n`,
  });
  expect(readJobOutput(running).objects).toHaveLength(2);
  expect(readJobOutput(running).missing).toContain("manifests/output/output.manifest");
  const entry = (datasetObjectId: string) => ({
    datasetObjectId,
    consolidatedAnnotation: { content: { mood: 1 } },
  });
  const consolidated = temporaryFolder({
    [`${CONSOLIDATED}/consolidation-response/iteration-1/2026-03-02_10:11:27.json`]: JSON.stringify(
      ["10", "9"].map(entry),
    ),
  });
  const { objects } = readJobOutput(consolidated);
  expect(objects.map(({ datasetObjectId }) => datasetObjectId)).toEqual(["9", "10"]);
  expect(findLabelAttribute(objects, "job")).toBe("mood");
});

test("data objects of a streaming job have the ids that their lines name", () => {
  const streamed = { ...line, "dataset-objectid-attribute-name": "id", id: "review-7" };
  const folder = temporaryFolder(jobFiles([streamed], { "review-7": [answer("w", { label: "x" })] }));
  expect(readJobOutput(folder).objects).toMatchObject([
    { datasetObjectId: "review-7", answers: [{ workerId: "w" }] },
  ]);
});

describe("the label attribute name", () => {
  const find = (...lines: Record<string, object>[]) =>
    findLabelAttribute(
      readJobOutput(temporaryFolder(jobFiles(lines.map((own) => JSON.parse(JSON.stringify(own)))))).objects,
      "job",
    );
  const date = (year: number) => ({ "creation-date": `${year}-01-01T00:00:00.000000` });

  test("is that whose metadata names the job, in either spelling and with or without the prefix", () => {
    expect(
      find({ "a-metadata": { "job-name": "other" }, "b-metadata": { "job-name": "labeling-job/JOB" } }),
    ).toBe("b");
    expect(find({ "a-metadata": { job_name: "job" }, "b-metadata": { "job-name": "other" } })).toBe("a");
  });
  test("else the one that was written last, else the one of most lines", () => {
    expect(find({ "a-metadata": date(2020), "b-metadata": date(2021) })).toBe("b");
    expect(find({ "a-metadata": {}, "b-metadata": {} }, { "b-metadata": { "failure-reason": "x" } })).toBe(
      "b",
    );
    expect(find({ source: {} }, { other: {} })).toBeUndefined();
  });
});
