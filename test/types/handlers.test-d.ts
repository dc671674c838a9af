import { describe, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { createConsolidationHandler } from "../../lambdas/consolidation-handler.ts";
import { boundingBoxes } from "../../lambdas/consolidators/bounding-boxes.ts";
import { singleClass } from "../../lambdas/consolidators/single-class.ts";
import { type BoundingBoxAnswer, boundingBoxAnswer } from "../../lambdas/contract/answer-content.ts";
import type { DataObject } from "../../lambdas/contract/manifest-line.ts";
import { s3Uri } from "../../lambdas/contract/s3-uri.ts";
import { createPreAnnotationHandler } from "../../lambdas/pre-annotation-handler.ts";

describe("createPreAnnotationHandler", () => {
  test("the schema's output reaches taskInput, and its result reaches the handler's type", () => {
    const handler = createPreAnnotationHandler({
      dataObject: z.object({ "source-ref": s3Uri, count: z.string().transform(Number) }),
      taskInput: ({ dataObject }) => {
        expectTypeOf(dataObject).toEqualTypeOf<{ "source-ref": string; count: number }>();
        return { image: dataObject["source-ref"], count: dataObject.count };
      },
      isHumanAnnotationRequired: ({ dataObject }) => dataObject.count > 0,
    });
    expectTypeOf<Awaited<ReturnType<typeof handler>>["taskInput"]>().toExtend<{
      image: string;
      count: number;
    }>();
  });

  test("without a schema the data object is a manifest line", () => {
    createPreAnnotationHandler({
      taskInput: ({ dataObject }) => {
        expectTypeOf(dataObject).toEqualTypeOf<DataObject>();
        return { image: dataObject["source-ref"] };
      },
    });
  });

  test("wrong code does not compile", () => {
    const dataObject = z.object({ animal: z.string() });
    createPreAnnotationHandler({
      dataObject,
      // @ts-expect-error there is no such key
      taskInput: ({ dataObject }) => ({ label: dataObject.animals }),
    });
    createPreAnnotationHandler({
      dataObject,
      // @ts-expect-error a task input is an object
      taskInput: ({ dataObject }) => dataObject.animal,
    });
    createPreAnnotationHandler({
      dataObject,
      // @ts-expect-error whether a human is needed is a boolean
      isHumanAnnotationRequired: () => "true",
    });
    // @ts-expect-error there is no such option
    createPreAnnotationHandler({ dataObjects: dataObject });
    // @ts-expect-error a schema is not a plain object
    createPreAnnotationHandler({ dataObject: { animal: "string" } });
  });
});

describe("createConsolidationHandler", () => {
  const answer = z.object({ boxes: boundingBoxAnswer, sure: z.boolean() });

  test("the answer schema reaches consolidate", () => {
    createConsolidationHandler({
      answer,
      consolidate: ({ annotations, labelCategories }) => {
        expectTypeOf(annotations[0]!.answerContent).toEqualTypeOf<{
          boxes: BoundingBoxAnswer;
          sure: boolean;
        }>();
        expectTypeOf(labelCategories).toEqualTypeOf<readonly string[]>();
        return annotations.length;
      },
    });
  });

  test("and through the consolidators to their own functions", () => {
    createConsolidationHandler({
      answer,
      consolidate: boundingBoxes({ answer: (content) => content.boxes }),
    });
    createConsolidationHandler({
      answer,
      consolidate: singleClass({ answer: (content) => (content.sure ? "sure" : "unsure") }),
    });
  });

  test("and consolidateBatch", () => {
    createConsolidationHandler({
      answer,
      consolidateBatch: (objects) =>
        new Map(
          objects.map(({ datasetObjectId, annotations }) => {
            expectTypeOf(annotations[0]!.answerContent.sure).toEqualTypeOf<boolean>();
            return [datasetObjectId, { n: annotations.length }];
          }),
        ),
    });
  });

  test("wrong code does not compile", () => {
    createConsolidationHandler({
      answer,
      // @ts-expect-error the answer has no such element
      consolidate: boundingBoxes({ answer: (content) => content.birds }),
    });
    createConsolidationHandler({
      answer,
      // @ts-expect-error a boolean is not a bounding box answer
      consolidate: boundingBoxes({ answer: (content) => content.sure }),
    });
    createConsolidationHandler({
      answer,
      // @ts-expect-error the answer has no such element
      consolidate: ({ annotations }) => annotations.map(({ answerContent }) => answerContent.box),
    });
    // @ts-expect-error no such choice
    createConsolidationHandler({ onFailure: "ignore" });
  });
});
