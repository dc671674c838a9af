/**
 * What the linter finds in AWS's public samples (aws-samples/amazon-sagemaker-ground-truth-task-uis), with the lines. Each was
 * read and is a real mistake, or a thing that its author would want to know:
 *
 * - `control-label`, `image-alt`, `frame-title`: nothing tells who cannot see the page what a control, a picture or a frame is.
 * - `crowd-form-nested`: a plain form in the crowd form; what is in it is submitted apart.
 * - `duplicate-name`: four text areas of a row share a name; only the last one's text is kept.
 * - `liquid-in-script`: a text of the data is written into a script; it is right only as long as it has no quotes and no &.
 * - `misplaced-element`: instructions outside of an element that knows them; they are shown where they stand.
 * - `self-closed-element`, `unclosed-element`: HTML goes on where the author thought that the element ends.
 */
export const SAMPLE_FINDINGS: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  "gen-ai/content-moderation-ai-model-output.liquid.html": {
    "control-label": [176],
    "misplaced-element": [60, 64],
  },
  "gen-ai/multi-modal-content-evaluation.liquid.html": {
    "control-label": [156],
    "misplaced-element": [81, 85],
  },
  "images/bounding-box-hierarchical.liquid.html": { "control-label": [29, 33] },
  "images/dynamic-two-tier-image-classification.liquid.html": { "image-alt": [18] },
  "images/image-captioning.liquid.html": {
    "crowd-form-nested": [66],
    "image-alt": [42],
    "misplaced-element": [37],
  },
  "images/image-classification-with-dropdown-select.liquid.html": {
    "control-label": [17],
    "image-alt": [12],
    "misplaced-element": [4, 8],
  },
  "images/image-similarity.liquid.html": { "image-alt": [10, 11] },
  "images/image-summarization.liquid.html": { "image-alt": [13, 19, 26, 36] },
  "images/image-tagging-with-basic-layout.liquid.html": { "image-alt": [4], "misplaced-element": [9, 13] },
  "images/image-tagging.liquid.html": { "image-alt": [12, 22, 36] },
  "images/multi-image-classification-draggable.liquid.html": {
    "image-alt": [37, 39, 41, 43],
    "misplaced-element": [26],
  },
  "images/ocr.liquid.html": { "control-label": [19] },
  "images/person-recognition-image.liquid.html": { "image-alt": [18] },
  "images/semantic-segmentation-bounding-box-validation.liquid.html": { "liquid-in-script": [48] },
  "other/content-evaluation.liquid.html": { "crowd-form-nested": [42], "misplaced-element": [33, 170] },
  "other/item-equality.liquid.html": { "image-alt": [15, 24] },
  "other/receipt-transcription.liquid.html": { "control-label": [19] },
  "other/search-relevance.liquid.html": { "image-alt": [13] },
  "other/tabular-data.liquid.html": { "control-label": [54, 59, 64], "duplicate-name": [39, 40, 41] },
  "text/document-classification.liquid.html": { "frame-title": [10] },
  "text/sentiment-analysis-multiple-documents.liquid.html": {
    "control-label": [51, 76],
    "misplaced-element": [31, 35],
  },
  "text/translation-quality.liquid.html": { "self-closed-element": [11, 15], "unclosed-element": [3] },
  "video/video-classification-youtube.liquid.html": { "frame-title": [10] },
};
