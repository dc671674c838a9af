import { expect, test } from "vitest";
import { type Check, Skipped } from "../../doctor/check.ts";
import { diagnose } from "../../doctor/diagnose.ts";
import { EnvironmentError } from "../../task/errors.ts";
import { checkContext, consolidation, resultOf } from "./support/check-context.ts";

test("a check that fails or is skipped does not keep the others from being made", async () => {
  const checks: readonly Check[] = [
    {
      name: "a",
      title: "A",
      run: async () => {
        throw new EnvironmentError({
          code: "gone",
          summary: "It is gone.",
          expected: "x",
          where: "here",
          fix: "Look.",
        });
      },
    },
    {
      name: "b",
      title: "B",
      run: async () => {
        throw new Skipped("there is no b");
      },
    },
    { name: "c", title: "C", run: async () => [] },
  ];
  const seen: string[] = [];
  expect(await diagnose(await checkContext(), checks, ({ name }) => seen.push(name))).toEqual([
    {
      name: "a",
      title: "A",
      status: "findings",
      findings: [
        { code: "gone", severity: "error", message: "It is gone. expected x", where: "here", fix: "Look." },
      ],
    },
    { name: "b", title: "B", status: "skipped", findings: [], reason: "there is no b" },
    { name: "c", title: "C", status: "ok", findings: [] },
  ]);
  expect(seen).toEqual(["a", "b", "c"]);
});

test("a defect of ours is not a finding", async () => {
  const run = async () => {
    throw new TypeError("oh");
  };
  await expect(diagnose(await checkContext(), [{ name: "a", title: "A", run }])).rejects.toThrow(TypeError);
});

test("a handler that needs what Lambda does not give it is found in its zip", async () => {
  const result = await resultOf("packages", {
    "pre-annotation.ts": `if (!process.env.TABLE) throw new Error("TABLE is not set"); export const handler = async () => ({ taskInput: {} });`,
  });
  expect(result?.findings).toEqual([
    expect.objectContaining({ code: "zip-fails", message: expect.stringContaining("TABLE is not set") }),
  ]);
});

test("the environment that the settings give a function is there in its zip, and where its source is tried", async () => {
  const files = {
    "task.ts": `export default { taskTitle: "T", taskDescription: "D", labelingJobName: "moods", deploy: { preAnnotationFunction: { environment: { TABLE: "t" } } } };`,
    "pre-annotation.ts": `if (process.env.TABLE !== "t") throw new Error("TABLE is not set"); export const handler = async ({ dataObject }) => ({ taskInput: { text: dataObject.source, labels: ["happy"] } });`,
  };
  for (const name of ["template-and-data", "rehearsal", "packages"])
    expect((await resultOf(name, files)).findings).toEqual([]);
  expect(process.env["TABLE"]).toBeUndefined();
});

test("zips read their payload and do what the sources do", async () => {
  expect(await resultOf("packages")).toMatchObject({ status: "ok", findings: [] });
});

test.each([
  [
    "consolidation.ts",
    consolidation({
      respond: `objects.map(({ datasetObjectId }) => ({ datasetObjectId, in: process.env.LAMBDA_TASK_ROOT ? "Lambda" : "here" }))`,
    }),
  ],
  [
    "pre-annotation.ts",
    `export const handler = async () => ({ taskInput: { isHere: process.env.LAMBDA_TASK_ROOT === undefined } });`,
  ],
])("a zip of %s that does something else than its source is found", async (file, source) => {
  const { findings } = await resultOf("packages", { [file]: source });
  expect(findings).toMatchObject([
    { code: "zip-differs", severity: "error", where: expect.stringMatching(`${file}$`) },
  ]);
});

test("a handler that gives something else every time is not compared with its zip", async () => {
  const source = `export const handler = async () => ({ taskInput: { time: performance.now() } });`;
  expect((await resultOf("packages", { "pre-annotation.ts": source })).status).toBe("ok");
});

test("a consolidation handler that fails just as its source does is left to the rehearsal", async () => {
  const source = consolidation({ respond: "nothing.at.all" });
  expect((await resultOf("packages", { "consolidation.ts": source })).status).toBe("ok");
  expect((await resultOf("rehearsal", { "consolidation.ts": source })).status).toBe("findings");
});

test("an object that is not in the data folder is found", async () => {
  const result = await resultOf("local-objects", {
    "manifest.jsonl": '{"source-ref":"s3://b/a.png"}\n{"source-ref":"s3://b/b.png"}\n',
    "data/b/b.png": "\u0089PNG\r\n\u001a\n",
  });
  expect(result?.findings[0]).toMatchObject({ code: "object-missing", severity: "error" });
  expect(result?.findings[0]?.where).toMatch(/manifest\.jsonl:1:\d+$/u);
});

test("deploy settings that are not complete are told all at once", async () => {
  const result = await resultOf("request", {
    "task.ts": `export default { taskTitle: "T", taskDescription: "D", deploy: { region: "us-east-1" } };`,
  });
  expect(result?.findings[0]?.message).toContain("workteamArn");
  expect((await resultOf("request", {}))?.status).toBe("skipped");
});

test("a request that the service would refuse is told, with the page that says so", async () => {
  const settings = {
    region: "us-east-1",
    account: "111122223333",
    s3InputPath: "s3://labeling-in/tasks",
    s3OutputPath: "s3://labeling-out/labels",
    workteamArn: "arn:aws:sagemaker:us-east-1:394669845002:workteam/public-crowd/default",
  };
  const { findings } = await resultOf("request", {
    "task.ts": `export default { taskTitle: "T", taskDescription: "D", deploy: ${JSON.stringify(settings)} };`,
  });
  expect(findings).toContainEqual(
    expect.objectContaining({
      severity: "error",
      where: expect.stringContaining("Price"),
      fix: expect.stringContaining("https://docs.aws.amazon.com/"),
    }),
  );
});
