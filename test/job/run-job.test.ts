import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readManifest } from "../../job/data-objects.ts";
import type { Handlers } from "../../job/handlers.ts";
import type { RunJobOptions } from "../../job/job-options.ts";
import { runJob } from "../../job/run-job.ts";
import type { Workers } from "../../job/workers/workers.ts";
import type { JsonObject } from "../../lambdas/contract/json.ts";
import { readOutputMetadata } from "../../lambdas/contract/output-manifest.ts";
import { workerResponseFile } from "../../lambdas/contract/worker-response.ts";
import type { Task } from "../../task/task.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOW = new Date(Date.UTC(2026, 2, 2, 10, 11, 27, 475));

const twoWorkers: Workers = async ({ datasetObjectId }, count) =>
  datasetObjectId === "expired"
    ? []
    : ["w1", "w2", "w3"].slice(0, count).map((workerId) => ({ workerId, answerContent: { by: workerId } }));

function task(folder: string, files: Partial<Task["files"]> = {}): Task {
  const file = (name: string) => join(folder, name);
  return {
    folder,
    name: "birds",
    labelingJobName: "birds",
    labelAttributeName: "species",
    labelCategories: [],
    taskTitle: "Birds",
    taskDescription: "Birds",
    numberOfHumanWorkersPerDataObject: 2,
    files: {
      definition: file("task.ts"),
      template: file("template.liquid.html"),
      preAnnotation: undefined,
      consolidation: undefined,
      manifest: file("manifest.jsonl"),
      answers: undefined,
      truth: undefined,
      data: file("data"),
      ...files,
    },
    definition: { taskTitle: "Birds", taskDescription: "Birds" },
  };
}

async function run(
  manifest: readonly string[],
  options: Partial<RunJobOptions> = {},
  handlers: Partial<Handlers> = {},
) {
  const folder = temporaryFolder({ "manifest.jsonl": manifest.join("\n") });
  const files = {
    preAnnotation: handlers.preAnnotation && join(folder, "pre-annotation.ts"),
    consolidation: handlers.consolidation && join(folder, "consolidation.ts"),
  };
  const out = join(folder, "out");
  const result = await runJob({
    task: task(folder, files),
    rows: readManifest(join(folder, "manifest.jsonl")),
    handlers: { preAnnotation: undefined, consolidation: undefined, ...handlers },
    render: () => "<crowd-form></crowd-form>",
    workers: twoWorkers,
    out,
    now: () => NOW,
    ...options,
  });
  const lines: JsonObject[] = readFileSync(result.outputManifest, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { result, lines, root: join(out, "birds") };
}

/** A consolidation handler that reads its payload from the job's own folder, as the stand-in for S3 would serve it. */
const consolidateFrom =
  (label: (id: string) => unknown) =>
  (event: unknown): unknown => {
    const { payload, labelAttributeName } = event as {
      payload: { s3Uri: string };
      labelAttributeName: string;
    };
    expect(payload.s3Uri).toMatch(/^s3:\/\/labelsmith-output\/birds\/annotations\/consolidated-annotation\//);
    return ["0", "1"].flatMap((datasetObjectId) => {
      const content = label(datasetObjectId);
      return content === undefined
        ? []
        : [{ datasetObjectId, consolidatedAnnotation: { content: { [labelAttributeName]: content } } }];
    });
  };

const metadata = {
  type: "groundtruth/custom",
  "job-name": "birds",
  "human-annotated": "yes",
  "creation-date": "2026-03-02T10:11:27.475000",
};

describe("runJob", () => {
  test("does not write over the task's own folder, of which it would remove parts", async () => {
    const folder = temporaryFolder({ "birds/manifest.jsonl": "", "birds/manifests/mine.jsonl": "kept" });
    const running = runJob({
      task: task(join(folder, "birds")),
      rows: [],
      handlers: { preAnnotation: undefined, consolidation: undefined },
      render: () => "",
      workers: twoWorkers,
      out: folder,
    });
    await expect(running).rejects.toThrow(expect.objectContaining({ code: "output-in-task" }));
    expect(readFileSync(join(folder, "birds/manifests/mine.jsonl"), "utf8")).toBe("kept");
  });

  test("warns of a label that says that consolidation failed", async () => {
    const { result } = await run(
      ['{"source":"a"}', '{"source":"b"}'],
      {},
      { consolidation: consolidateFrom((id) => (id === "1" ? { consolidationFailure: "no" } : 1)) },
    );
    expect(result.warnings).toEqual(["The label of data object 1 says that its consolidation failed."]);
  });

  test("with consolidation: label and metadata beside the line's own keys", async () => {
    const { lines, result } = await run(
      ['{"source":"a","kept":1}', '{"source-ref":"s3://b/k"}'],
      {},
      { consolidation: consolidateFrom((id) => ({ id })) },
    );
    expect(lines).toEqual([
      { source: "a", kept: 1, species: { id: "0" }, "species-metadata": metadata },
      { "source-ref": "s3://b/k", species: { id: "1" }, "species-metadata": metadata },
    ]);
    expect(result.counters).toEqual({
      totalLabeled: 2,
      failedNonRetryableError: 0,
      unlabeled: 0,
      skipped: 0,
    });
  });

  test("without handlers: an empty label, and a reference to the workers' answers in the metadata", async () => {
    const { lines, root } = await run(['{"source":"a"}']);
    const file = "annotations/worker-response/iteration-1/0/2026-03-02_10:11:27.json";
    const ref = `s3://labelsmith-output/birds/${file}`;
    expect(lines).toEqual([
      { source: "a", species: {}, "species-metadata": { ...metadata, "worker-response-ref": ref } },
    ]);
    const response = workerResponseFile.parse(JSON.parse(readFileSync(join(root, file), "utf8")));
    expect(response.answers.map(({ workerId }) => workerId)).toEqual(["w1", "w2"]);
  });

  test("writes the folders of a real job", async () => {
    const { root } = await run(
      ['{"source":"a"}', '{"source":"b"}'],
      {},
      { consolidation: consolidateFrom(() => 1) },
    );
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
    const time = "2026-03-02_10:11:27.json";
    expect(files).toEqual([
      `annotations/consolidated-annotation/consolidation-request/iteration-1/${time}`,
      `annotations/consolidated-annotation/consolidation-response/iteration-1/${time}`,
      `annotations/worker-response/iteration-1/0/${time}`,
      `annotations/worker-response/iteration-1/1/${time}`,
      "manifests/output/output.manifest",
    ]);
  });

  test("every failing row has a reason and the others go on, in the manifest's order", async () => {
    const preAnnotation = (event: unknown): unknown => {
      const { dataObject } = event as { dataObject: { source: string } };
      if (dataObject.source === "throws") throw new Error("no such bird");
      if (dataObject.source === "empty") return {};
      return { taskInput: dataObject, isHumanAnnotationRequired: dataObject.source !== "skip" };
    };
    const { lines, result } = await run(
      [
        '{"source":"fine"}',
        '{"source":"lost"}',
        '{"source":"throws"}',
        '{"source":"empty"}',
        '{"source":"skip"}',
        "{not json",
        '{"nothing":1}',
        '{"source":"done","species":{"old":1},"species-metadata":{"old":1}}',
      ],
      {
        workers: async (task, count) => (task.datasetObjectId === "1" ? [] : twoWorkers(task, count)),
      },
      { preAnnotation, consolidation: consolidateFrom((id) => ({ id })) },
    );
    const reasons = lines.map((line) => {
      const read =
        line["species-metadata"] && !("old" in Object(line["species-metadata"]))
          ? readOutputMetadata(line, "species")
          : undefined;
      return read?.outcome === "failed" ? read.metadata["failure-reason"] : read?.outcome;
    });
    expect(reasons).toEqual([
      "labeled",
      expect.stringMatching(/^ClientError: Annotation tasks expired/),
      expect.stringMatching(/no such bird/),
      expect.stringMatching(/gave no task input/),
      undefined,
      expect.stringMatching(/not valid JSON/),
      expect.stringMatching(/names no data/),
      undefined,
    ]);
    expect(lines[4]).toEqual({ source: "skip" });
    expect(lines[6]).toMatchObject({ nothing: 1 });
    expect(lines[7]).toMatchObject({ species: { old: 1 } });
    expect(result.counters).toEqual({
      totalLabeled: 2,
      failedNonRetryableError: 5,
      unlabeled: 1,
      skipped: 1,
    });
    expect(result.failures.map(({ datasetObjectId, where }) => [datasetObjectId, where])).toEqual([
      ["1", "manifest.jsonl:2"],
      ["2", "manifest.jsonl:3"],
      ["3", "manifest.jsonl:4"],
      ["5", "manifest.jsonl:6"],
      ["6", "manifest.jsonl:7"],
    ]);
  });

  test("a consolidation that throws, or that forgets an object, fails just those objects", async () => {
    const throwing = await run(
      ['{"source":"a"}'],
      {},
      {
        consolidation: () => {
          throw new TypeError("cannot read boxes");
        },
      },
    );
    expect(JSON.stringify(throwing.lines)).toContain("TypeError: cannot read boxes");
    const forgetful = await run(
      ['{"source":"a"}', '{"source":"b"}'],
      {},
      {
        consolidation: consolidateFrom((id) => (id === "0" ? undefined : "label")),
      },
    );
    expect(forgetful.result.counters).toMatchObject({ totalLabeled: 1, failedNonRetryableError: 1 });
    expect(forgetful.lines[1]).toMatchObject({ species: "label" });
  });

  test("what is odd about a response is told: one entry per worker, a wrong key, an unknown id", async () => {
    const entry = (datasetObjectId: string, content: object) => ({
      datasetObjectId,
      consolidatedAnnotation: { content },
    });
    const { result, lines } = await run(
      ['{"source":"a"}', '{"source":"b"}'],
      {},
      {
        consolidation: () => [
          entry("0", { species: 1 }),
          entry("0", { species: 2 }),
          entry("1", { label: 1 }),
          entry("7", { species: 1 }),
        ],
      },
    );
    expect(lines[0]).toMatchObject({ species: 2 });
    expect(result.warnings).toEqual([
      expect.stringContaining("data object 0 more than once"),
      expect.stringContaining('data object 1 is not keyed by "species" (its keys: label)'),
      expect.stringContaining("data object 7, which is not in the payload"),
    ]);
  });

  test("sends the events of the contract, and at most 100 data objects at once", async () => {
    const events: unknown[] = [];
    const manifest = Array.from({ length: 101 }, (_, index) => JSON.stringify({ source: `text ${index}` }));
    await run(
      manifest,
      { numberOfHumanWorkersPerDataObject: 1 },
      {
        consolidation: (event) => {
          events.push(event);
          return [];
        },
      },
    );
    expect(events).toHaveLength(2);
    expect(events[0]).toEqual({
      version: "2018-10-16",
      labelingJobArn: "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/birds",
      labelAttributeName: "species",
      roleArn: "arn:aws:iam::111122223333:role/LabelsmithLocalExecution",
      outputConfig: "s3://labelsmith-output/birds/annotations",
      payload: {
        s3Uri: expect.stringMatching(/consolidation-request\/iteration-1\/2026-03-02_10:11:27\.json$/),
      },
    });
  });

  test("a second run of the job replaces the first", async () => {
    const first = await run(['{"source":"a"}', '{"source":"b"}']);
    const again = await runJob({
      task: task(join(first.root, "..", "..")),
      rows: [],
      handlers: { preAnnotation: undefined, consolidation: undefined },
      render: () => "",
      workers: twoWorkers,
      out: join(first.root, ".."),
    });
    expect(readFileSync(again.outputManifest, "utf8")).toBe("");
    expect(readdirSync(first.root)).toEqual(["manifests"]);
  });
});
