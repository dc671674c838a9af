import { type AnswerKind, CATALOG } from "../catalog/index.ts";
import { attributeOf, type Page, type PageElement } from "../page/index.ts";
import { type AnswerKey, keyOf } from "./answer-key.ts";

/** What kind of thing a control adds to an answer, crowd element or control of HTML. */
export type ControlKind =
  | AnswerKind
  | "options"
  | "hidden"
  | "select"
  | "unnamed question answers"
  | "unnamed text ranking";

/** An element that has a part in the answer. */
export interface AnswerControl {
  readonly element: PageElement;
  readonly key: AnswerKey;
  readonly kind: ControlKind;
}

/** The types of `<input>` that answer nothing. */
const BUTTONS = new Set(["button", "image", "reset", "submit"]);

/** What an element adds to the answer, whether it is submitted or not; `undefined` for one that adds nothing. */
function controlOf(element: PageElement): AnswerControl | undefined {
  const answer = CATALOG.get(element.tag)?.answer;
  if (answer?.fixedKey !== undefined) return { element, key: [answer.fixedKey], kind: answer.kind };
  const name = attributeOf(element, "name");
  const key = name && keyOf(name);
  if (key) {
    const kind = answer?.kind ?? kindOfNative(element);
    return kind && { element, key, kind };
  }
  if (answer?.unnamedKey === undefined) return undefined;
  const kind = answer.kind === "text ranking" ? "unnamed text ranking" : "unnamed question answers";
  return { element, key: [answer.unnamedKey], kind };
}

/** The controls of what is submitted, in the order in which their answers are read. */
export function controlsOf(elements: Page["elements"]): readonly AnswerControl[] {
  return elements.flatMap((element) => controlOf(element) ?? []);
}

function kindOfNative(element: PageElement): ControlKind | undefined {
  switch (element.tag) {
    case "textarea":
      return "text";
    case "select":
      return attributeOf(element, "multiple") ? "options" : "select";
    case "input":
      return kindOfInput(attributeOf(element, "type")?.staticValue?.toLowerCase() ?? "text");
    default:
      return undefined;
  }
}

function kindOfInput(type: string): ControlKind | undefined {
  if (type === "checkbox" || type === "radio") return "choice";
  if (type === "hidden") return "hidden";
  return BUTTONS.has(type) ? undefined : "text";
}
