import { CrowdBoundingBox } from "./elements/crowd-bounding-box.ts";
import { CrowdButton } from "./elements/crowd-button.ts";
import { CrowdClassifier } from "./elements/crowd-classifier.ts";
import { CrowdForm } from "./elements/crowd-form.ts";
import { CrowdInput } from "./elements/crowd-input.ts";
import { CrowdTextArea } from "./elements/crowd-text-area.ts";

/** Every element by its tag. A new element is one file and one line here, and one in the types below. */
export const crowdElements = {
  "crowd-bounding-box": CrowdBoundingBox,
  "crowd-button": CrowdButton,
  "crowd-classifier": CrowdClassifier,
  "crowd-form": CrowdForm,
  "crowd-input": CrowdInput,
  "crowd-text-area": CrowdTextArea,
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
