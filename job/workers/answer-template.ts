import type { Json, JsonObject } from "../../lambdas/contract/json.ts";
import {
  type AnswerControl,
  selectOptions,
  submittedControls,
  textListAttribute,
} from "../../templates/answers/index.ts";
import {
  ancestorOf,
  attributeOf,
  type Page,
  type PageElement,
  parsePage,
} from "../../templates/page/index.ts";
import { pick, pickSome } from "./pick.ts";
import {
  boxesAnswer,
  instanceMaskAnswer,
  keypointsAnswer,
  pathsAnswer,
  semanticMaskAnswer,
} from "./picture-answers.ts";
import {
  documentBlocks,
  entitiesAnswer,
  moderationLabels,
  questionAnswerPairs,
  rankedDimensions,
  sliderAnswer,
  typedAnswer,
} from "./text-answers.ts";

/**
 * A random answer to a rendered template, of the form that a submission of it has: words for text, any choice for
 * classifiers, lists and radio buttons, up to three shapes for annotators, ticks for checkboxes.
 */
export function answerTemplate(html: string, random: () => number): JsonObject {
  const page = parsePage({ source: html });
  const controls = submittedControls(page).filter(({ element }) => !attributeOf(element, "disabled"));
  const chosen = chosenRadioButtons(controls, random);
  const answer = new Map<string, Json>();
  for (const control of controls) {
    const name = control.key.join("");
    const value = answerOf(control, { page, chosen, random });
    if (value === undefined) continue;
    const earlier = answer.get(name);
    const isMerged = control.kind === "choice" && typeof earlier === "object" && earlier !== null;
    answer.set(name, isMerged ? Object.assign({}, earlier, value) : value);
  }
  return Object.fromEntries(answer);
}

interface Answering {
  readonly page: Page;
  /** Of each group of radio buttons, the one that the worker chose. */
  readonly chosen: ReadonlySet<PageElement>;
  readonly random: () => number;
}

/** What a worker does with a control; `undefined` for nothing. */
function answerOf({ element, kind }: AnswerControl, { page, chosen, random }: Answering): Json | undefined {
  switch (kind) {
    case "text":
      return typedAnswer(element, random);
    case "hidden":
      return attributeOf(element, "value")?.staticValue || undefined;
    case "select":
      return pick(filledOptions(page, element), random);
    case "options":
      return Object.fromEntries(filledOptions(page, element).map((value) => [value, random() < 0.5]));
    case "choice": {
      const isChosen = isRadioButton(element) ? chosen.has(element) : random() < 0.5;
      return { [attributeOf(element, "value")?.staticValue || "on"]: isChosen };
    }
    case "number":
      return sliderAnswer(element, random);
    case "classifier":
      return { label: pick(textListAttribute(element, "categories") ?? [], random) ?? "" };
    case "multi-select":
      return { labels: [...pickSome(textListAttribute(element, "categories") ?? [], random)] };
    case "bounding boxes":
      return boxesAnswer(element, random);
    case "polygons":
      return pathsAnswer(element, "polygons", 3, random);
    case "polylines":
      return pathsAnswer(element, "polylines", 2, random);
    case "lines":
      return pathsAnswer(element, "lines", 2, random);
    case "keypoints":
      return keypointsAnswer(element, random);
    case "semantic segmentation":
      return semanticMaskAnswer(element, random);
    case "instance segmentation":
      return instanceMaskAnswer(element, random);
    case "entities":
      return entitiesAnswer(element, random);
    case "moderation labels":
      return moderationLabels(element, random);
    case "document blocks":
      return documentBlocks(element);
    case "text ranking":
      return { ordinalRankingDimensions: rankedDimensions(element, random) };
    case "unnamed text ranking":
      return rankedDimensions(element, random);
    case "question answers":
      return { questionAnswerPairs: questionAnswerPairs(element, random) };
    case "unnamed question answers":
      return questionAnswerPairs(element, random);
  }
}

function filledOptions(page: Page, select: PageElement): readonly string[] {
  return selectOptions(page, select).values?.filter((value) => value !== "") ?? [];
}

function isRadioButton(element: PageElement): boolean {
  return (
    element.tag === "crowd-radio-button" ||
    attributeOf(element, "type")?.staticValue?.toLowerCase() === "radio"
  );
}

/** Radio buttons exclude each other by their name, crowd elements by the group that they lie in. */
function chosenRadioButtons(
  controls: readonly AnswerControl[],
  random: () => number,
): ReadonlySet<PageElement> {
  const groups = new Map<unknown, PageElement[]>();
  for (const { element, key } of controls) {
    if (!isRadioButton(element)) continue;
    const group = ancestorOf(element, ({ tag }) => tag === "crowd-radio-group") ?? key.join("");
    groups.set(group, [...(groups.get(group) ?? []), element]);
  }
  return new Set([...groups.values()].flatMap((group) => pick(group, random) ?? []));
}
