import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { createConsolidationHandler } from "../../lambdas/consolidation-handler.ts";
import { singleClass } from "../../lambdas/consolidators/single-class.ts";
import { createPreAnnotationHandler } from "../../lambdas/pre-annotation-handler.ts";
import { consolidationEvent, preAnnotationEvent, renderTask, runJob } from "../../testing/index.ts";
import { recordingLogger } from "../support/recording-logger.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const receipts = join(fileURLToPath(new URL("../..", import.meta.url)), "templates", "gallery", "receipts");

test("events are what the handlers take", async () => {
  const dataObject = { "source-ref": "s3://b/1.png" };
  expect(await createPreAnnotationHandler()(preAnnotationEvent(dataObject))).toMatchObject({
    taskInput: dataObject,
  });
  const handler = createConsolidationHandler({
    answer: z.object({ mood: z.string() }),
    consolidate: singleClass({ answer: (content) => content.mood }),
    logger: recordingLogger().logger,
  });
  const event = consolidationEvent({
    answers: [[{ mood: "good" }, { mood: "good" }, { mood: "bad" }], [{ mood: "bad" }]],
    labelCategories: ["good", "bad"],
  });
  expect(await handler(event)).toEqual([
    {
      datasetObjectId: "0",
      consolidatedAnnotation: {
        content: { label: { class_id: 0, "class-name": "good", confidence: 2 / 3 } },
      },
    },
    {
      datasetObjectId: "1",
      consolidatedAnnotation: { content: { label: { class_id: 1, "class-name": "bad", confidence: 0 } } },
    },
  ]);
});

test("a task renders to a document", async () => {
  const { document, html, diagnostics } = await renderTask(receipts, { row: 0 });
  expect(document.querySelectorAll("crowd-form [name]").length).toBeGreaterThanOrEqual(4);
  expect(html).toContain("crowd-form");
  expect(diagnostics).toEqual([]);
});

test("a job runs", async () => {
  const { counters, score } = await runJob(receipts, { out: temporaryFolder() });
  expect(counters).toMatchObject({ totalLabeled: 10, failedNonRetryableError: 0 });
  expect(score).toBeGreaterThan(0.9);
});
