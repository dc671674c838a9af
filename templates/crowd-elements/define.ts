import { CrowdAlert } from "./elements/crowd-alert.ts";
import { CrowdBadge } from "./elements/crowd-badge.ts";
import { CrowdBoundingBox } from "./elements/crowd-bounding-box.ts";
import { CrowdButton } from "./elements/crowd-button.ts";
import { CrowdCard } from "./elements/crowd-card.ts";
import { CrowdCheckbox } from "./elements/crowd-checkbox.ts";
import { CrowdClassifier } from "./elements/crowd-classifier.ts";
import { CrowdClassifierMultiSelect } from "./elements/crowd-classifier-multi-select.ts";
import { CrowdEntityAnnotation } from "./elements/crowd-entity-annotation.ts";
import { CrowdFab } from "./elements/crowd-fab.ts";
import { CrowdForm } from "./elements/crowd-form.ts";
import { CrowdIconButton } from "./elements/crowd-icon-button.ts";
import { CrowdImageClassifier } from "./elements/crowd-image-classifier.ts";
import { CrowdImageClassifierMultiSelect } from "./elements/crowd-image-classifier-multi-select.ts";
import { CrowdInput } from "./elements/crowd-input.ts";
import { CrowdInstanceSegmentation } from "./elements/crowd-instance-segmentation.ts";
import { CrowdInstructions } from "./elements/crowd-instructions.ts";
import { CrowdKeypoint } from "./elements/crowd-keypoint.ts";
import { CrowdLine } from "./elements/crowd-line.ts";
import { CrowdModal } from "./elements/crowd-modal.ts";
import { CrowdPolygon } from "./elements/crowd-polygon.ts";
import { CrowdPolyline } from "./elements/crowd-polyline.ts";
import { CrowdQuestionAnswerGeneration } from "./elements/crowd-question-answer-generation.ts";
import { CrowdRadioButton } from "./elements/crowd-radio-button.ts";
import { CrowdRadioGroup } from "./elements/crowd-radio-group.ts";
import { CrowdRekognitionDetectModerationLabels } from "./elements/crowd-rekognition-detect-moderation-labels.ts";
import { CrowdSemanticSegmentation } from "./elements/crowd-semantic-segmentation.ts";
import { CrowdSlider } from "./elements/crowd-slider.ts";
import { CrowdSliderLabel } from "./elements/crowd-slider-label.ts";
import { CrowdTab } from "./elements/crowd-tab.ts";
import { CrowdTabs } from "./elements/crowd-tabs.ts";
import { CrowdTextArea } from "./elements/crowd-text-area.ts";
import { CrowdTextRanking } from "./elements/crowd-text-ranking.ts";
import { CrowdTextractAnalyzeDocument } from "./elements/crowd-textract-analyze-document.ts";
import { CrowdToast } from "./elements/crowd-toast.ts";
import { CrowdToggleButton } from "./elements/crowd-toggle-button.ts";

/** Every element by its tag: a new one is a file in `elements/` and a line here. */
export const crowdElements = {
  "crowd-alert": CrowdAlert,
  "crowd-badge": CrowdBadge,
  "crowd-bounding-box": CrowdBoundingBox,
  "crowd-button": CrowdButton,
  "crowd-card": CrowdCard,
  "crowd-checkbox": CrowdCheckbox,
  "crowd-classifier": CrowdClassifier,
  "crowd-classifier-multi-select": CrowdClassifierMultiSelect,
  "crowd-entity-annotation": CrowdEntityAnnotation,
  "crowd-fab": CrowdFab,
  "crowd-form": CrowdForm,
  "crowd-icon-button": CrowdIconButton,
  "crowd-image-classifier": CrowdImageClassifier,
  "crowd-image-classifier-multi-select": CrowdImageClassifierMultiSelect,
  "crowd-input": CrowdInput,
  "crowd-instance-segmentation": CrowdInstanceSegmentation,
  "crowd-instructions": CrowdInstructions,
  "crowd-keypoint": CrowdKeypoint,
  "crowd-line": CrowdLine,
  "crowd-modal": CrowdModal,
  "crowd-polygon": CrowdPolygon,
  "crowd-polyline": CrowdPolyline,
  "crowd-question-answer-generation": CrowdQuestionAnswerGeneration,
  "crowd-radio-button": CrowdRadioButton,
  "crowd-radio-group": CrowdRadioGroup,
  "crowd-rekognition-detect-moderation-labels": CrowdRekognitionDetectModerationLabels,
  "crowd-semantic-segmentation": CrowdSemanticSegmentation,
  "crowd-slider": CrowdSlider,
  "crowd-slider-label": CrowdSliderLabel,
  "crowd-tab": CrowdTab,
  "crowd-tabs": CrowdTabs,
  "crowd-text-area": CrowdTextArea,
  "crowd-text-ranking": CrowdTextRanking,
  "crowd-textract-analyze-document": CrowdTextractAnalyzeDocument,
  "crowd-toast": CrowdToast,
  "crowd-toggle-button": CrowdToggleButton,
} as const;

type CrowdElements = { [Tag in keyof typeof crowdElements]: InstanceType<(typeof crowdElements)[Tag]> };

declare global {
  interface HTMLElementTagNameMap extends CrowdElements {}
}

/** Defines all tags; those that the page has already are left alone. */
export function defineCrowdElements(): void {
  for (const [tag, element] of Object.entries(crowdElements)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
