import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createConsolidationHandler } from "../../lambdas/consolidation-handler.ts";
import type { Json } from "../../lambdas/contract/json.ts";
import type { S3Access } from "../../lambdas/s3/reader.ts";
import { recordingLogger } from "../support/recording-logger.ts";

const answer = (workerId: string, content: unknown) => ({
  workerId,
  annotationData: { content: JSON.stringify(content) },
});
const object = (datasetObjectId: string, ...annotations: object[]) => ({
  datasetObjectId,
  dataObject: { s3Uri: `s3://data/${datasetObjectId}.png` },
  annotations,
});
const event = (payload: unknown, more: object = {}) => ({
  version: "2018-10-16",
  labelingJobArn: "arn:aws:sagemaker:eu-west-1:111122223333:labeling-job/birds",
  labelAttributeName: "birds",
  roleArn: "arn:aws:iam::111122223333:role/Execution",
  payload,
  ...more,
});

/** S3 as a table of texts. */
function s3Of(texts: Record<string, string>): { access: S3Access; opened: object[] } {
  const opened: object[] = [];
  return {
    opened,
    access: async (request) => {
      opened.push(request);
      return {
        readText: async ({ bucket, key }) => {
          const text = texts[`s3://${bucket}/${key}`];
          if (text === undefined) throw new Error("NoSuchKey");
          return text;
        },
      };
    },
  };
}

const votes = createConsolidationHandler({
  answer: z.object({ mood: z.string() }),
  consolidate: ({ annotations }) => annotations.map(({ answerContent }) => answerContent.mood),
  logger: recordingLogger().logger,
});
const label = (
  response: { datasetObjectId: string; consolidatedAnnotation: { content: Record<string, Json> } }[],
) =>
  Object.fromEntries(
    response.map((entry) => [entry.datasetObjectId, entry.consolidatedAnnotation.content["birds"]]),
  );

describe("createConsolidationHandler", () => {
  test("without options it keeps all workers' answers", async () => {
    const handler = createConsolidationHandler({ logger: recordingLogger().logger });
    expect(await handler(event([object("0", answer("w1", { a: 1 }), answer("w2", { a: 2 }))]))).toEqual([
      {
        datasetObjectId: "0",
        consolidatedAnnotation: {
          content: {
            birds: {
              annotationsFromAllWorkers: [
                { workerId: "w1", annotationData: { content: '{"a":1}' } },
                { workerId: "w2", annotationData: { content: '{"a":2}' } },
              ],
            },
          },
        },
      },
    ]);
  });

  const payload = [object("2", answer("w1", { mood: "good" })), object("0", answer("w1", { mood: "bad" }))];
  const text = JSON.stringify(payload);
  test.each<[string, unknown]>([
    ["in S3", { s3Uri: "s3://out/payload.json" }],
    ["inline as text", { content: text }],
    ["inline", { content: payload }],
    ["as a bare array", payload],
  ])("reads the payload %s, and answers in its order", async (_, where) => {
    const s3 = s3Of({ "s3://out/payload.json": text });
    const handler = createConsolidationHandler({
      answer: z.object({ mood: z.string() }),
      consolidate: ({ annotations }) => annotations[0]?.answerContent.mood,
      s3: s3.access,
      logger: recordingLogger().logger,
    });
    const response = await handler(event(where));
    expect(response.map(({ datasetObjectId }) => datasetObjectId)).toEqual(["2", "0"]);
    expect(label(response)).toEqual({ 0: "bad", 2: "good" });
  });

  test("opens S3 once, with the job's region and role, and only if something is there to be read", async () => {
    const s3 = s3Of({ "s3://out/p.json": text });
    const handler = createConsolidationHandler({ s3: s3.access, logger: recordingLogger().logger });
    await handler(event(payload));
    expect(s3.opened).toEqual([]);
    await handler(event({ s3Uri: "s3://out/p.json" }));
    expect(s3.opened).toEqual([{ region: "eu-west-1", roleArn: "arn:aws:iam::111122223333:role/Execution" }]);
  });

  test.each(["s3Uri", "s3uri"])("follows an answer's %s", async (key) => {
    const s3 = s3Of({ "s3://out/answer.json": '{"mood":"good"}' });
    const handler = createConsolidationHandler({ s3: s3.access, logger: recordingLogger().logger });
    const response = await handler(
      event([object("0", { workerId: "w1", annotationData: { [key]: "s3://out/answer.json" } })]),
    );
    expect(JSON.stringify(response)).toContain('{\\"mood\\":\\"good\\"}');
  });

  test("leaves out the answers that cannot be read, and logs them with worker and data object, not with their content", async () => {
    const { logger, lines } = recordingLogger();
    const handler = createConsolidationHandler({
      answer: z.object({ mood: z.string() }),
      consolidate: ({ annotations }) => annotations.map(({ workerId }) => workerId),
      s3: s3Of({}).access,
      logger,
    });
    const response = await handler(
      event([
        object(
          "7",
          { workerId: "not-json", annotationData: { content: "{secret" } },
          answer("wrong-shape", { mood: 5, secret: "secret" }),
          { workerId: "not-there", annotationData: { s3Uri: "s3://out/gone.json" } },
          { workerId: "no-uri", annotationData: { s3Uri: "gone.json" } },
          answer("fine", { mood: "good" }),
        ),
      ]),
    );
    expect(label(response)).toEqual({ 7: ["fine"] });
    const warnings = lines.filter(({ level }) => level === "warn");
    expect(warnings.map(({ workerId }) => workerId).sort()).toEqual([
      "no-uri",
      "not-json",
      "not-there",
      "wrong-shape",
    ]);
    expect(warnings.every(({ datasetObjectId }) => datasetObjectId === "7")).toBe(true);
    expect(JSON.stringify(lines)).not.toContain("secret");
  });

  test("at the level debug the log has the answers that were left out", async () => {
    const { logger, lines } = recordingLogger("debug");
    const handler = createConsolidationHandler({ logger });
    await handler(event([object("7", { workerId: "w", annotationData: { content: "{broken" } })]));
    expect(JSON.stringify(lines)).toContain("{broken");
  });

  test("one of a thousand bad objects does not touch the others", async () => {
    const { logger, lines } = recordingLogger();
    const handler = createConsolidationHandler({
      consolidate: ({ datasetObjectId }) => {
        if (datasetObjectId === "500") throw new Error("bad luck");
        return { id: datasetObjectId };
      },
      logger,
    });
    const objects = Array.from({ length: 1000 }, (_, id) => object(String(id), answer("w", {})));
    const response = await handler(event(objects));
    expect(response).toHaveLength(1000);
    expect(label(response)).toMatchObject({ 499: { id: "499" }, 500: { consolidationFailure: "bad luck" } });
    expect(lines.filter(({ level }) => level === "error")).toEqual([
      expect.objectContaining({ datasetObjectId: "500", error: "Error: bad luck" }),
    ]);
  });

  test.each<[string, unknown]>([
    ["has no data", { ...object("bad", answer("w", {})), dataObject: {} }],
    ["has no list of annotations", { ...object("bad"), annotations: null }],
    ["has no annotation that is one", { ...object("bad"), annotations: [null, { workerId: "w" }] }],
  ])("an entry of the payload that %s fails alone", async (_, bad) => {
    const handler = createConsolidationHandler({
      consolidate: ({ datasetObjectId }) => datasetObjectId,
      logger: recordingLogger().logger,
    });
    const response = await handler(event([object("0", answer("w", {})), bad, object("2", answer("w", {}))]));
    expect(response.map(({ datasetObjectId }) => datasetObjectId)).toEqual(["0", "bad", "2"]);
    expect(label(response)).toEqual({ 0: "0", bad: { consolidationFailure: expect.any(String) }, 2: "2" });
  });

  test("an annotation that is none is left out, and the others of its data object count", async () => {
    const { logger, lines } = recordingLogger();
    const handler = createConsolidationHandler({
      consolidate: ({ annotations }) => annotations.map(({ workerId }) => workerId),
      logger,
    });
    const odd = { workerId: "odd", annotationData: { content: { secret: 1 } } };
    const response = await handler(event([object("0", answer("w1", {}), odd, answer("w2", {}))]));
    expect(label(response)).toEqual({ 0: ["w1", "w2"] });
    expect(lines.filter(({ level }) => level === "warn")).toEqual([
      expect.objectContaining({ datasetObjectId: "0", workerId: "odd" }),
    ]);
    expect(JSON.stringify(lines)).not.toContain("secret");
  });

  test.each([[null], [{ ...object("0"), datasetObjectId: 0 }]])(
    "an entry without an id is logged and has no place in the response: %j",
    async (entry) => {
      const { logger, lines } = recordingLogger();
      const handler = createConsolidationHandler({ consolidate: () => 1, logger });
      expect(label(await handler(event([entry, object("1", answer("w", {}))])))).toEqual({ 1: 1 });
      expect(lines).toContainEqual(expect.objectContaining({ level: "error", index: 0 }));
    },
  );

  test("JSON.parse in the author's function quotes the answer, which is not logged", async () => {
    const { logger, lines } = recordingLogger();
    const handler = createConsolidationHandler({ consolidate: () => JSON.parse("secret"), logger });
    await handler(event([object("0", answer("w", {}))]));
    expect(lines).toContainEqual(expect.objectContaining({ level: "error", datasetObjectId: "0" }));
    expect(JSON.stringify(lines)).not.toContain("secret");
  });

  test("a failing object can be left out of the response", async () => {
    const handler = createConsolidationHandler({
      consolidate: ({ datasetObjectId }) => (datasetObjectId === "1" ? Promise.reject(new Error("no")) : 1),
      onFailure: "leave-out",
      logger: recordingLogger().logger,
    });
    const response = await handler(event([object("0", answer("w", {})), object("1", answer("w", {}))]));
    expect(label(response)).toEqual({ 0: 1 });
  });

  test.each<[string, () => unknown]>([
    ["nothing", () => undefined],
    ["a function", () => () => 1],
    ["a bigint", () => 1n],
  ])("a label that is %s is a failure of that object", async (_, consolidate) => {
    const handler = createConsolidationHandler({ consolidate, logger: recordingLogger().logger });
    const response = await handler(event([object("0", answer("w", {}))]));
    expect(label(response)).toEqual({ 0: { consolidationFailure: expect.any(String) } });
  });

  test("an object without a usable answer fails, and the user's function is not called for it", async () => {
    const handler = createConsolidationHandler({
      consolidate: ({ datasetObjectId }) => datasetObjectId,
      logger: recordingLogger().logger,
    });
    const response = await handler(event([object("0"), object("1", answer("w", {}))]));
    expect(label(response)).toEqual({
      0: { consolidationFailure: expect.stringContaining("None of") },
      1: "1",
    });
  });

  test("an id that comes twice has one entry, of its last data", async () => {
    const response = await votes(
      event([object("0", answer("w", { mood: "a" })), object("0", answer("w", { mood: "b" }))]),
    );
    expect(response).toHaveLength(1);
    expect(label(response)).toEqual({ 0: ["b"] });
  });

  test("the function sees the categories, the data object and the whole event", async () => {
    const handler = createConsolidationHandler({
      consolidate: ({ labelCategories, dataObject, event }) => ({
        labelCategories,
        dataObject,
        arn: event.labelingJobArn,
      }),
      logger: recordingLogger().logger,
    });
    const response = await handler(event([object("0", answer("w", {}))], { labelCategories: ["a", "b"] }));
    expect(label(response)).toEqual({
      0: {
        labelCategories: ["a", "b"],
        dataObject: { s3Uri: "s3://data/0.png" },
        arn: "arn:aws:sagemaker:eu-west-1:111122223333:labeling-job/birds",
      },
    });
  });

  describe("consolidateBatch", () => {
    test("sees all objects that have an answer at once", async () => {
      const handler = createConsolidationHandler({
        answer: z.object({ mood: z.string() }),
        consolidateBatch: (objects) =>
          new Map(objects.map(({ datasetObjectId }) => [datasetObjectId, objects.length])),
        logger: recordingLogger().logger,
      });
      const response = await handler(
        event([
          object("0", answer("w", { mood: "a" })),
          object("1", answer("w", { mood: "b" })),
          object("2"),
        ]),
      );
      expect(label(response)).toEqual({ 0: 2, 1: 2, 2: { consolidationFailure: expect.any(String) } });
    });

    test("an object that it forgets fails alone; if it throws, all fail with its error", async () => {
      const forgetful = createConsolidationHandler({
        consolidateBatch: () => new Map([["1", "label"]]),
        logger: recordingLogger().logger,
      });
      const broken = createConsolidationHandler({
        consolidateBatch: () => {
          throw new Error("singular");
        },
        logger: recordingLogger().logger,
      });
      const batch = event([object("0", answer("w", {})), object("1", answer("w", {}))]);
      expect(label(await forgetful(batch))).toEqual({
        0: { consolidationFailure: expect.any(String) },
        1: "label",
      });
      expect(label(await broken(batch))).toEqual({
        0: { consolidationFailure: "singular" },
        1: { consolidationFailure: "singular" },
      });
    });
  });

  describe("fails as a whole, with a clear error,", () => {
    test.each<[string, unknown, string]>([
      ["without an event", undefined, "consolidation-request"],
      ["without a payload", event(undefined), "consolidation-request"],
      ["if the payload is not there", event({ s3Uri: "s3://out/gone.json" }), "NoSuchKey"],
      ["if the payload's address is none", event({ s3Uri: "gone.json" }), "s3-uri"],
      ["if the payload is not JSON", event({ content: "[{" }), "consolidation-payload"],
      ["if the payload is not a list", event({ content: "{}" }), "consolidation-payload"],
      ["if the payload's objects are none", event([{ id: 1 }]), "consolidation-payload"],
    ])("%s", async (_, malformed, code) => {
      const handler = createConsolidationHandler({ s3: s3Of({}).access, logger: recordingLogger().logger });
      const error: unknown = await handler(malformed).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(error instanceof Error && ("code" in error ? error.code : error.message)).toBe(code);
    });
  });

  test.each([
    [{ answer: "schema" }],
    [{ consolidate: "majority" }],
    [{ consolidateBatch: 1 }],
    [{ s3: {} }],
    [{ onFailure: "ignore" }],
    [{ consolidate: () => 1, consolidateBatch: () => new Map() }],
  ])("wrong options %j are refused when the factory is called", (options) => {
    // A program without types can pass anything.
    expect(() => createConsolidationHandler(options as object)).toThrow(
      expect.objectContaining({ name: "OptionsError" }),
    );
  });
});
