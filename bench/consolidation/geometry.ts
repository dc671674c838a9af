import { answersByObject } from "../../lambdas/consolidation/geometry/answers-by-object.ts";
import { boundingBoxConsensus } from "../../lambdas/consolidation/geometry/bounding-box-consensus.ts";
import { boundingBoxMerge } from "../../lambdas/consolidation/geometry/bounding-box-merge.ts";
import { keypointConsensus } from "../../lambdas/consolidation/geometry/keypoint-consensus.ts";
import type { Polyline } from "../../lambdas/consolidation/geometry/polygon.ts";
import { polygonConsensus } from "../../lambdas/consolidation/geometry/polygon-consensus.ts";
import { lineConsensus, polylineConsensus } from "../../lambdas/consolidation/geometry/polyline-consensus.ts";
import { closeness } from "../../lambdas/consolidation/geometry/primitives/closeness.ts";
import { intersectionOverUnion } from "../../lambdas/consolidation/geometry/primitives/iou.ts";
import { polygonIoU } from "../../lambdas/consolidation/geometry/primitives/polygon-iou.ts";
import { orient, resample } from "../../lambdas/consolidation/geometry/primitives/resample.ts";
import { rotatedBoxIoU } from "../../lambdas/consolidation/geometry/rotated-box.ts";
import { rotatedBoxConsensus } from "../../lambdas/consolidation/geometry/rotated-box-consensus.ts";
import type { ShapeConsensus } from "../../lambdas/consolidation/geometry/shapes/shape-consensus.ts";
import type { ShapeConsensusOptions } from "../../lambdas/consolidation/geometry/shapes/shape-consensus-options.ts";
import type { Answer, ConsolidatedObject } from "../../lambdas/consolidation/types.ts";
import { scoreShapes } from "./geometry-score.ts";
import { boundingBoxes, keypoints, lines, polygons, polylines, rotatedBoxes } from "./geometry-shapes.ts";
import { type ShapeKind, type SimulationOptions, simulate } from "./geometry-simulation.ts";

interface Labeled {
  readonly label: string;
}

type Objects<Shape> = readonly ConsolidatedObject<readonly (Shape & { readonly confidence: number })[]>[];
type Method<Shape> = (answers: readonly Answer<readonly Shape[]>[]) => { readonly objects: Objects<Shape> };

/** The tolerance that points are consolidated and scored with. */
const TOLERANCE = 20;

/**
 * Precision, recall, F1 and mean IoU (of points: mean closeness) of every geometric method against the known truth of a
 * simulation, with 5 and 3 workers per data object and some harder conditions for boxes.
 *
 * Arguments: data objects for boxes (1000; a fifth of that for the other shapes), seed (1).
 */
export async function main(args: string[]): Promise<void> {
  const objects = Number(args[0] ?? 1000);
  const seed = Number(args[1] ?? 1);
  const conditions: Record<string, SimulationOptions> = {
    boxes: {},
    "boxes, 5 workers in all": { workers: 5 },
    "boxes, 100 workers in all": { workers: 100 },
    "boxes, workers with a bias": { looseness: 0.03 },
    "boxes, things that look like one": { decoys: 0.3 },
    "boxes, half of them easily overlooked": { difficulty: 2 },
  };
  for (const [name, options] of Object.entries(conditions)) {
    compare(name, boundingBoxes, boxMethods, intersectionOverUnion, { ...options, objects, seed });
  }
  const few = { objects: Math.ceil(objects / 5), seed };
  compare("rotated boxes", rotatedBoxes, shapeMethods(rotatedBoxConsensus), rotatedBoxIoU, few);
  compare("polygons", polygons, shapeMethods(polygonConsensus), polygonIoU, few);
  compare("polylines", polylines, shapeMethods(polylineConsensus), pathCloseness(48), few);
  compare("lines", lines, shapeMethods(lineConsensus), pathCloseness(2), few);
  compare(
    "keypoints",
    keypoints,
    shapeMethods(keypointConsensus),
    (a, b) => closeness([a], [b], TOLERANCE),
    few,
  );
}

const boxMethods: Record<
  string,
  Method<{ label: string; left: number; top: number; width: number; height: number }>
> = {
  "first worker": (answers) => boundingBoxMerge(firstOfEachObject(answers)),
  "merge, majority, mean, same label": (answers) =>
    boundingBoxMerge(answers, { minimumVotes: "majority", edges: "mean", sameLabelOnly: true }),
  "merge, majority, median": (answers) => boundingBoxMerge(answers, { minimumVotes: "majority" }),
  "merge (default)": (answers) => boundingBoxMerge(answers),
  "merge, optimal": (answers) => boundingBoxMerge(answers, { matching: "optimal" }),
  "consensus, object by object": (answers) => ({
    objects: answersByObject(answers).flatMap((object) => boundingBoxConsensus(object.answers).objects),
  }),
  consensus: (answers) => boundingBoxConsensus(answers),
  "consensus, optimal": (answers) => boundingBoxConsensus(answers, { matching: "optimal" }),
};

function shapeMethods<Shape extends Labeled>(
  consensus: (
    answers: readonly Answer<readonly Shape[]>[],
    options?: ShapeConsensusOptions,
  ) => ShapeConsensus<Shape>,
): Record<string, Method<Shape>> {
  return {
    "first worker": (answers) => consensus(firstOfEachObject(answers)),
    "majority, medoid": (answers) =>
      consensus(answers, { minimumVotes: "majority", representative: "medoid" }),
    "majority, mean": (answers) => consensus(answers, { minimumVotes: "majority" }),
    consensus: (answers) => consensus(answers),
    "consensus, optimal": (answers) => consensus(answers, { matching: "optimal" }),
  };
}

function compare<Shape extends Labeled>(
  name: string,
  kind: ShapeKind<Shape>,
  methods: Record<string, Method<Shape>>,
  similarity: (merged: Shape, truth: Shape) => number,
  options: SimulationOptions,
): void {
  for (const workersPerObject of [5, 3]) {
    const { answers, truth } = simulate(kind, { ...options, workersPerObject });
    console.log(`\n${name}: ${workersPerObject} workers per object`.padEnd(62), "P      R      F1     mIoU");
    for (const [method, run] of Object.entries(methods)) {
      const { precision, recall, f1, meanIoU } = scoreShapes(run(answers).objects, truth, similarity);
      const cells = [precision, recall, f1, meanIoU].map((value) => value.toFixed(4));
      console.log(`  ${method}`.padEnd(60), cells.join(" "));
    }
  }
}

function firstOfEachObject<Shape>(answers: readonly Answer<Shape>[]): Answer<Shape>[] {
  const first = new Map<string, Answer<Shape>>();
  for (const answer of answers) if (!first.has(answer.objectId)) first.set(answer.objectId, answer);
  return [...first.values()];
}

function pathCloseness(count: number): (a: Polyline, b: Polyline) => number {
  return (a, b) => {
    const truth = resample(b.vertices, count);
    return closeness(orient(resample(a.vertices, count), truth), truth, TOLERANCE);
  };
}
