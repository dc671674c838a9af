import { describe, expect, test } from "vitest";
import { z } from "zod";
import { s3Uri } from "../../lambdas/contract/s3-uri.ts";
import { createPreAnnotationHandler } from "../../lambdas/pre-annotation-handler.ts";

const event = (dataObject: object) => ({
  version: "2018-10-16",
  labelingJobArn: "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/birds",
  dataObject,
});
const refused = (code: string) => expect.objectContaining({ name: "ContractError", code });

describe("createPreAnnotationHandler", () => {
  test("without options it passes the manifest line through", async () => {
    const line = { "source-ref": "s3://b/k", animal: "bird", nested: { a: [1] } };
    expect(await createPreAnnotationHandler()(event(line))).toEqual({
      taskInput: line,
      isHumanAnnotationRequired: true,
    });
  });

  test("gives the functions what the schema gave back, and awaits them", async () => {
    const handler = createPreAnnotationHandler({
      dataObject: z.object({ "source-ref": s3Uri, animal: z.string().default("bird") }),
      taskInput: async ({ dataObject, event }) => ({
        image: dataObject["source-ref"],
        labels: [dataObject.animal],
        job: event.labelingJobArn.split("/")[1] ?? "",
      }),
      isHumanAnnotationRequired: async ({ dataObject }) => dataObject.animal !== "none",
    });
    expect(await handler(event({ "source-ref": "s3://b/k" }))).toEqual({
      taskInput: { image: "s3://b/k", labels: ["bird"], job: "birds" },
      isHumanAnnotationRequired: true,
    });
    expect(await handler(event({ "source-ref": "s3://b/k", animal: "none" }))).toMatchObject({
      isHumanAnnotationRequired: false,
    });
  });

  test("takes schemas that check asynchronously", async () => {
    const handler = createPreAnnotationHandler({
      dataObject: z.object({ source: z.string().refine(async (text) => text !== "bad", "must not be bad") }),
    });
    await expect(handler(event({ source: "bad" }))).rejects.toThrow("source: must not be bad");
  });

  test("what was made of the data object travels as JSON", async () => {
    const handler = createPreAnnotationHandler({
      taskInput: () => ({ when: new Date(0), gone: undefined }),
    });
    expect((await handler(event({ source: "a" }))).taskInput).toEqual({ when: "1970-01-01T00:00:00.000Z" });
  });

  test.each([[undefined], [null], ["text"], [{}], [{ labelingJobArn: "arn", dataObject: "text" }]])(
    "refuses the event %j",
    async (malformed) => {
      await expect(createPreAnnotationHandler()(malformed)).rejects.toThrow(
        refused("pre-annotation-request"),
      );
    },
  );

  test("a data object that does not fit names the path, and not the inline text", async () => {
    const handler = createPreAnnotationHandler({ dataObject: z.object({ animal: z.string() }) });
    await expect(handler(event({ "source-ref": "s3://b/1.png" }))).rejects.toThrow(
      /animal: .*expected string[\s\S]*at: +data object s3:\/\/b\/1\.png/,
    );
  });

  const circular: { self?: object } = {};
  circular.self = circular;
  test.each<[string, unknown, string]>([
    ["an array", [], "task-input-not-an-object"],
    ["nothing", undefined, "task-input-not-an-object"],
    ["a date", new Date(0), "task-input-not-an-object"],
    ["a function", () => 1, "task-input-not-an-object"],
    ["a circle", circular, "task-input-not-json"],
    ["a bigint", { n: 1n }, "task-input-not-json"],
    ["128,001 characters", { a: "x".repeat(128_001 - '{"a":""}'.length) }, "task-input-too-long"],
  ])("refuses a task input that is %s", async (_, input, code) => {
    // A program without types can return anything.
    const handler = createPreAnnotationHandler({ taskInput: () => input as object });
    await expect(handler(event({ source: "a" }))).rejects.toThrow(refused(code));
  });

  test("takes a task input of 128,000 characters", async () => {
    const handler = createPreAnnotationHandler({
      taskInput: () => ({ a: "x".repeat(128_000 - '{"a":""}'.length) }),
    });
    await expect(handler(event({ source: "a" }))).resolves.toBeDefined();
  });

  test.each([["dataObject"], ["taskInput"], ["isHumanAnnotationRequired"]])(
    "a wrong %s is refused when the factory is called",
    (option) => {
      expect(() => createPreAnnotationHandler({ [option]: "text" })).toThrow(
        expect.objectContaining({ name: "OptionsError" }),
      );
    },
  );
});
