import type { BoundingBox } from "../../lambdas/consolidation/geometry/bounding-box.ts";
import { boundingBoxConsensus } from "../../lambdas/consolidation/geometry/bounding-box-consensus.ts";
import { boundingBoxMerge } from "../../lambdas/consolidation/geometry/bounding-box-merge.ts";
import type { Answer } from "../../lambdas/consolidation/types.ts";
import { boundingBoxes } from "./geometry-shapes.ts";
import { simulate } from "./geometry-simulation.ts";

interface PayloadObject {
  readonly datasetObjectId: string;
  readonly annotations: readonly {
    readonly workerId: string;
    readonly annotationData: { readonly content: string };
  }[];
}

/**
 * Times the merge of bounding boxes against `JSON.parse` of the same Ground Truth payload (the payload and the answer
 * contents in it), in interleaved pairs of runs. Prints the medians and the median of the pairs' ratios.
 *
 * Arguments: data objects (1000), pairs (31).
 */
export async function main(args: string[]): Promise<void> {
  const objects = Number(args[0] ?? 1000);
  const pairs = Number(args[1] ?? 31);
  const text = payload(objects);
  const answers = parse(text);
  const boxes = answers.reduce((sum, { value }) => sum + value.length, 0);
  console.log(
    `${objects} data objects, ${answers.length} answers, ${boxes} boxes, ${(text.length / 1e6).toFixed(2)} MB`,
  );
  const methods = {
    "bounding box merge": () => boundingBoxMerge(answers),
    "bounding box consensus": () => boundingBoxConsensus(answers),
  };
  for (const [name, run] of Object.entries(methods)) {
    const parsing: number[] = [];
    const running: number[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      parsing.push(milliseconds(() => parse(text)));
      running.push(milliseconds(run));
    }
    const ratio = median(running.map((time, pair) => time / parsing[pair]!));
    const times = `${median(running).toFixed(2)} ms, parsing ${median(parsing).toFixed(2)} ms`;
    console.log(`${name}: ${times}, ratio ${(100 * ratio).toFixed(0)} %`);
  }
}

function payload(objects: number): string {
  const byObject = new Map<string, object[]>();
  for (const { objectId, workerId, value } of simulate(boundingBoxes, { objects }).answers) {
    const answer = { boxes: { boundingBoxes: value, inputImageProperties: { height: 960, width: 1280 } } };
    const annotations = byObject.get(objectId) ?? [];
    annotations.push({
      workerId: `private.us-east-1.${workerId}`,
      annotationData: { content: JSON.stringify(answer) },
    });
    byObject.set(objectId, annotations);
  }
  return JSON.stringify(
    [...byObject].map(([datasetObjectId, annotations]) => ({
      datasetObjectId,
      dataObject: { s3Uri: `s3://bucket/images/${datasetObjectId}.png` },
      annotations,
    })),
  );
}

function parse(text: string): Answer<readonly BoundingBox[]>[] {
  const objects: PayloadObject[] = JSON.parse(text);
  return objects.flatMap(({ datasetObjectId, annotations }) =>
    annotations.map(({ workerId, annotationData }) => ({
      objectId: datasetObjectId,
      workerId,
      value: JSON.parse(annotationData.content).boxes.boundingBoxes,
    })),
  );
}

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
