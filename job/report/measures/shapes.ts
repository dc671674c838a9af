import { meanPairwiseIou } from "../../../lambdas/consolidation/agreement/index.ts";
import { intersectionOverUnion, polygonIoU } from "../../../lambdas/consolidation/geometry/index.ts";
import { isUsablePath, type Vertex } from "../../../lambdas/consolidation/geometry/polygon.ts";
import { closeness } from "../../../lambdas/consolidation/geometry/primitives/closeness.ts";
import { orient, resample } from "../../../lambdas/consolidation/geometry/primitives/resample.ts";
import { jaccardSimilarity } from "../../../lambdas/consolidation/spans/jaccard.ts";
import {
  boundingBoxAnswer,
  entityAnnotationAnswer,
  keypointAnswer,
  lineAnswer,
  polygonAnswer,
  polylineAnswer,
} from "../../../lambdas/contract/answer-content.ts";
import type { Json } from "../../../lambdas/contract/json.ts";
import { matchedSimilarity } from "./matched-similarity.ts";
import { defineMeasure, type Measure } from "./measure.ts";

/** How far apart, in pixels, two points of the same thing may be: as in the consensus of keypoints and polylines. */
const TOLERANCE = 20;
/** How many points polylines are compared at. */
const POINTS = 48;

/** A measure of lists of labeled things, by the similarity of two of them. */
function listMeasure<Thing extends { readonly label: string }>(
  kind: string,
  similarityName: string,
  read: (value: Json) => readonly Thing[] | undefined,
  similarity: (a: Thing, b: Thing) => number,
): Measure {
  return defineMeasure<readonly Thing[]>({
    kind,
    statistic: `mean ${similarityName} of two workers' ${kind}, matched one to one; one without a match counts 0`,
    read,
    measure: (answers) => meanPairwiseIou(answers, (a, b) => matchedSimilarity(a, b, similarity)),
    categories: (things) => things.map(({ label }) => label),
  });
}

const pathCloseness = (a: readonly Vertex[], b: readonly Vertex[]): number => {
  const [one, other] = [resample(a, POINTS), resample(b, POINTS)];
  return closeness(orient(one, other), other, TOLERANCE);
};

/** The answers of the elements that draw on pictures or mark text. */
export const shapeMeasures: readonly Measure[] = [
  listMeasure(
    "boxes",
    "IoU",
    (value) => boundingBoxAnswer.safeParse(value).data?.boundingBoxes,
    intersectionOverUnion,
  ),
  listMeasure(
    "spans",
    "overlap (Jaccard index)",
    (value) => entityAnnotationAnswer.safeParse(value).data?.entities,
    jaccardSimilarity,
  ),
  listMeasure(
    "polygons",
    "IoU",
    (value) => polygonAnswer.safeParse(value).data?.polygons.filter((path) => isUsablePath(path, 3)),
    (a, b) => polygonIoU(a, b),
  ),
  listMeasure(
    "polylines",
    "closeness",
    (value) => polylineAnswer.safeParse(value).data?.polylines.filter((path) => isUsablePath(path, 2)),
    (a, b) => pathCloseness(a.vertices, b.vertices),
  ),
  listMeasure(
    "lines",
    "closeness",
    (value) => lineAnswer.safeParse(value).data?.lines.filter((path) => isUsablePath(path, 2)),
    (a, b) => pathCloseness(a.vertices, b.vertices),
  ),
  listMeasure(
    "keypoints",
    "closeness",
    (value) => keypointAnswer.safeParse(value).data?.keypoints,
    (a, b) => closeness([a], [b], TOLERANCE),
  ),
];
