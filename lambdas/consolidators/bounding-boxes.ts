import type { MergedBox } from "../consolidation/geometry/bounding-box.ts";
import {
  type BoundingBoxMergeOptions,
  boundingBoxMerge,
  mergeBoundingBoxes,
} from "../consolidation/geometry/bounding-box-merge.ts";
import type { Consolidate, ConsolidationObject } from "../consolidation-object.ts";
import type { BoundingBoxAnswer } from "../contract/answer-content.ts";
import { requireFunction } from "../validate.ts";
import { answersOfObject } from "./answers-of-object.ts";

/**
 * The label of a bounding box task: what Ground Truth's built-in task puts into the label and its metadata, in one object.
 * Pixels of the natural image, origin at the top left.
 */
export interface BoundingBoxesLabel {
  readonly image_size: readonly [{ readonly width: number; readonly height: number; readonly depth: 3 }];
  readonly annotations: readonly {
    readonly class_id: number;
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Parallel to `annotations`; each confidence is in [0, 1]. */
  readonly objects: readonly { readonly confidence: number }[];
  /** The class names of the class ids that are used. */
  readonly "class-map": Readonly<Record<string, string>>;
}

export interface BoundingBoxesOptions<Content> extends BoundingBoxMergeOptions {
  /** The answer of the `crowd-bounding-box` element. */
  readonly answer: (content: Content) => BoundingBoxAnswer;
}

/**
 * Consolidates bounding boxes by their overlap (`boundingBoxMerge`), each data object by itself, into the shape of Ground
 * Truth's built-in labels. Class ids are indices of the job's label categories; labels that are not among these, or all if
 * the job has none, are numbered behind them in code unit order of this data object's labels.
 *
 * `withMethod` with `boundingBoxConsensus` does better where workers answer many data objects of a batch.
 *
 * @throws OptionsError at once, if an option is wrong.
 * @example
 * import { boundingBoxAnswer, boundingBoxes, createConsolidationHandler } from "labelsmith/lambdas";
 * import { z } from "zod";
 *
 * export const handler = createConsolidationHandler({
 *   answer: z.object({ birds: boundingBoxAnswer }),
 *   consolidate: boundingBoxes({ answer: (content) => content.birds, iouThreshold: 0.5 }),
 * });
 */
export function boundingBoxes<Content>({
  answer,
  ...options
}: BoundingBoxesOptions<Content>): Consolidate<Content, BoundingBoxesLabel> {
  requireFunction(answer, "answer");
  // Nothing to merge, but the options are checked now and not at the first event.
  boundingBoxMerge([], options);
  return function consolidateBoundingBoxes(object) {
    const answers = answersOfObject(object, (content) => answer(content).boundingBoxes);
    return boundingBoxesLabel(object, mergeBoundingBoxes(answers, options).label ?? [], answer);
  };
}

/** Merged boxes in Ground Truth's shape. */
function boundingBoxesLabel<Content>(
  { annotations, labelCategories }: ConsolidationObject<Content>,
  boxes: readonly MergedBox[],
  answer: (content: Content) => BoundingBoxAnswer,
): BoundingBoxesLabel {
  const classes = [...new Set([...labelCategories, ...boxes.map(({ label }) => label).sort()])];
  const sizes = annotations.map(({ answerContent }) => answer(answerContent).inputImageProperties);
  const used = boxes.map(({ label }) => classes.indexOf(label)).sort((a, b) => a - b);
  return {
    image_size: [{ width: sizes[0]?.width ?? 0, height: sizes[0]?.height ?? 0, depth: 3 }],
    annotations: boxes.map(({ label, left, top, width, height }) => ({
      class_id: classes.indexOf(label),
      left,
      top,
      width,
      height,
    })),
    objects: boxes.map(({ confidence }) => ({ confidence })),
    "class-map": Object.fromEntries(used.map((id) => [String(id), classes[id] ?? ""])),
  };
}
