import type { TemplateSource } from "../liquid/index.ts";
import { type Page, parsePage } from "../page/index.ts";
import { type AnswerField, answerFields } from "./answer-fields.ts";
import { type AnswerControl, controlsOf } from "./controls.ts";
import { scriptEffects } from "./script-effects.ts";
import { submittedElements } from "./submitted-elements.ts";

/** What the answer of a worker can be, as far as a template tells. */
export interface AnswerAnalysis {
  /** In the order of the template. */
  readonly fields: readonly AnswerField[];
  /** Whether scripts may add fields that are not among these. */
  readonly isOpen: boolean;
}

/**
 * Finds the names and shapes of the answer that a template can submit, from its crowd elements and from the named controls of
 * HTML in its form, without rendering it.
 *
 * Of scripts only this is told: whether they may add fields, change categories or options, disable or remove controls, or
 * submit without validation. An element that a script takes away by writing over the HTML around it is not noticed.
 *
 * @throws TemplateError for elements that lie deeper in each other than browsers build them
 * @example
 * import { analyzeAnswers } from "labelsmith/templates";
 * const source = `<crowd-form><crowd-input name="color" required></crowd-input></crowd-form>`;
 * analyzeAnswers({ source }).fields.map(({ name, shape }) => `${name}: ${shape.kind}`); // ["color: text"]
 */
export function analyzeAnswers(template: TemplateSource): AnswerAnalysis {
  return answersOfPage(parsePage(template));
}

/** The same for a page that is parsed already. */
export function answersOfPage(page: Page): AnswerAnalysis {
  const effects = scriptEffects(page);
  const { elements, hasManyForms } = submittedElements(page, effects.mayMoveControls);
  const fields = answerFields(controlsOf(elements), page, effects);
  return {
    fields: hasManyForms ? fields.map((field) => ({ ...field, isOptional: true })) : fields,
    isOpen: effects.mayAddAnswers,
  };
}

/** The controls that a page submits, in the order in which their answers are read. */
export function submittedControls(page: Page): readonly AnswerControl[] {
  return controlsOf(submittedElements(page, scriptEffects(page).mayMoveControls).elements);
}
