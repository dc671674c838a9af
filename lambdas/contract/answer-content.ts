import * as z from "zod/mini";

/**
 * Schemas of what the crowd elements put into the answer, under their `name`. All are loose: an element may say more.
 * Coordinates are pixels of the natural image, integers, origin at the top left.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-ui-template-reference.html
 */
const imageSize = z.looseObject({ height: z.number(), width: z.number() });
const point = z.looseObject({ x: z.number(), y: z.number() });
const modified = { initialValueModified: z.optional(z.boolean()) };

/** `crowd-classifier` and `crowd-image-classifier`. */
export const classifierAnswer = z.looseObject({ label: z.string(), workerComment: z.optional(z.string()) });
export type ClassifierAnswer = z.infer<typeof classifierAnswer>;

/** `crowd-classifier-multi-select` and `crowd-image-classifier-multi-select`. */
export const multiSelectAnswer = z.looseObject({
  labels: z.array(z.string()),
  workerComment: z.optional(z.string()),
});
export type MultiSelectAnswer = z.infer<typeof multiSelectAnswer>;

/** One box: `left` and `top` of its corner, `width` and `height`. */
export const boundingBox = z.looseObject({
  height: z.number(),
  label: z.string(),
  left: z.number(),
  top: z.number(),
  width: z.number(),
});
export type BoundingBox = z.infer<typeof boundingBox>;

/** `crowd-bounding-box`. */
export const boundingBoxAnswer = z.looseObject({
  boundingBoxes: z.array(boundingBox),
  inputImageProperties: imageSize,
  ...modified,
});
export type BoundingBoxAnswer = z.infer<typeof boundingBoxAnswer>;

const outline = z.looseObject({ label: z.string(), vertices: z.array(point) });

/** `crowd-polygon`. */
export const polygonAnswer = z.looseObject({
  inputImageProperties: imageSize,
  polygons: z.array(outline),
  ...modified,
});
export type PolygonAnswer = z.infer<typeof polygonAnswer>;

/** `crowd-polyline`. */
export const polylineAnswer = z.looseObject({
  inputImageProperties: imageSize,
  polylines: z.array(outline),
  ...modified,
});
export type PolylineAnswer = z.infer<typeof polylineAnswer>;

/** `crowd-line`. */
export const lineAnswer = z.looseObject({
  inputImageProperties: imageSize,
  lines: z.array(outline),
  ...modified,
});
export type LineAnswer = z.infer<typeof lineAnswer>;

/** `crowd-keypoint`. */
export const keypointAnswer = z.looseObject({
  inputImageProperties: imageSize,
  keypoints: z.array(z.looseObject({ label: z.string(), x: z.number(), y: z.number() })),
  ...modified,
});
export type KeypointAnswer = z.infer<typeof keypointAnswer>;

const labeledImage = z.looseObject({ pngImageData: z.string() });

/** `crowd-semantic-segmentation`: a PNG in base64 whose pixels have the colours of `labelMappings`. */
export const semanticSegmentationAnswer = z.looseObject({
  inputImageProperties: imageSize,
  labelMappings: z.record(z.string(), z.looseObject({ color: z.string() })),
  labeledImage,
  ...modified,
});
export type SemanticSegmentationAnswer = z.infer<typeof semanticSegmentationAnswer>;

/** `crowd-instance-segmentation`: a PNG in base64 whose pixels have the colours of `instances`. */
export const instanceSegmentationAnswer = z.looseObject({
  inputImageProperties: imageSize,
  instances: z.array(z.looseObject({ color: z.string(), label: z.string() })),
  labeledImage,
  ...modified,
});
export type InstanceSegmentationAnswer = z.infer<typeof instanceSegmentationAnswer>;

/** `crowd-entity-annotation`: `endOffset` is exclusive. */
export const entityAnnotationAnswer = z.looseObject({
  entities: z.array(z.looseObject({ endOffset: z.number(), label: z.string(), startOffset: z.number() })),
});
export type EntityAnnotationAnswer = z.infer<typeof entityAnnotationAnswer>;

/** Radio buttons, checkboxes and toggles: every value with whether it is chosen. */
export const choiceAnswer = z.record(z.string(), z.boolean());
export type ChoiceAnswer = z.infer<typeof choiceAnswer>;

/**
 * `crowd-slider`: its value. Which of the two Ground Truth stores, a number or its text, is documented nowhere, so both are
 * read.
 */
export const sliderAnswer = z.union([
  z.number(),
  z.pipe(z.string().check(z.regex(/^-?\d+(?:\.\d+)?$/)), z.transform(Number)),
]);
export type SliderAnswer = z.infer<typeof sliderAnswer>;

/** One dimension of a ranking: the rank of each response in the order of the template's `responses`, from 1, the best. */
export const rankedDimension = z.looseObject({
  name: z.string(),
  responseRankings: z.array(z.nullable(z.number())),
});
export type RankedDimension = z.infer<typeof rankedDimension>;

/** `crowd-text-ranking`. Its answer is documented nowhere; this is what the preview's element answers. */
export const textRankingAnswer = z.looseObject({ ordinalRankingDimensions: z.array(rankedDimension) });
export type TextRankingAnswer = z.infer<typeof textRankingAnswer>;

/** One question with its answer, and the stretches of the text that it rests on, `endOffset` exclusive. */
export const questionAnswerPair = z.looseObject({
  answer: z.string(),
  question: z.string(),
  questionTags: z.array(z.string()),
  textReferences: z.array(
    z.looseObject({ endOffset: z.number(), startOffset: z.number(), text: z.string() }),
  ),
});
export type QuestionAnswerPair = z.infer<typeof questionAnswerPair>;

/** `crowd-question-answer-generation`. Its answer is documented nowhere; this is what the preview's element answers. */
export const questionAnswersAnswer = z.looseObject({ questionAnswerPairs: z.array(questionAnswerPair) });
export type QuestionAnswersAnswer = z.infer<typeof questionAnswersAnswer>;

/** `crowd-rekognition-detect-moderation-labels`: the chosen categories, in full where they were given as objects. */
export const moderationLabelsAnswer = z.looseObject({
  moderationLabels: z.array(z.union([z.string(), z.looseObject({ name: z.string() })])),
});
export type ModerationLabelsAnswer = z.infer<typeof moderationLabelsAnswer>;

/** `crowd-textract-analyze-document`: the blocks of the initial value, with the texts as the worker left them. */
export const documentBlocksAnswer = z.looseObject({
  blocks: z.array(z.looseObject({ blockType: z.string(), id: z.string(), text: z.optional(z.string()) })),
});
export type DocumentBlocksAnswer = z.infer<typeof documentBlocksAnswer>;
