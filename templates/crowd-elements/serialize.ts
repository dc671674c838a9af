import { CrowdControl } from "./base/crowd-control.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "./base/json.ts";
import { MULTIPLE_SELECT_ANSWER, OMIT_DISABLED, SAME_NAME } from "./conventions.ts";

/** One worker's answer to one task: what Ground Truth stores as JSON text in `annotationData.content`. */
export type Answer = JsonObject;

/** Whatever has the controls of one answer below it: a form, or an element together with a form of its own. */
export interface ControlRoot {
  readonly children: Iterable<Element>;
}

/** What one control adds to the answer. Choices of one name make one object of booleans. */
type Contribution =
  | { readonly kind: "value"; readonly name: string; readonly value: JsonValue }
  | { readonly kind: "choices"; readonly name: string; readonly value: JsonObject };

/**
 * Reads the answer off the controls below a root, native and crowd elements alike, in the order of the document.
 * It goes by the document rather than by `form.elements`, which lacks the controls of nested forms and of the
 * author's own shadow roots.
 */
export function serialize(root: ControlRoot): Answer {
  const answer = new Map<string, Contribution>();
  for (const element of elementsIn(root)) {
    const added = contributionOf(element);
    if (added === undefined || added.name === "") continue;
    const earlier = answer.get(added.name);
    if (earlier?.kind === "choices" && added.kind === "choices") {
      answer.set(added.name, { ...added, value: { ...earlier.value, ...added.value } });
    } else if (earlier === undefined || SAME_NAME === "last") {
      answer.set(added.name, added);
    }
  }
  return Object.fromEntries([...answer].map(([name, { value }]) => [name, value]));
}

/** All elements below a root in the order of the document, with those in shadow roots that authors made. */
export function* elementsIn(root: ControlRoot): Generator<Element, void, undefined> {
  for (const element of root.children) {
    yield element;
    const isOurs = element.localName.startsWith("crowd-");
    if (element.shadowRoot && !isOurs) yield* elementsIn(element.shadowRoot);
    yield* elementsIn(element);
  }
}

function contributionOf(element: Element): Contribution | undefined {
  if (OMIT_DISABLED && element.matches(":disabled")) return undefined;
  if (element instanceof CrowdControl) return ofCrowdControl(element);
  if (element instanceof HTMLInputElement) return ofInput(element);
  if (element instanceof HTMLSelectElement) return ofSelect(element);
  if (element instanceof HTMLTextAreaElement) return ofText(element.name, element.value);
  return undefined;
}

function ofCrowdControl(control: CrowdControl): Contribution | undefined {
  const value = control._submittableValue;
  if (value === undefined) return undefined;
  const name = control.answerName;
  if (control.answerKind === "choices" && isJsonObject(value)) return { kind: "choices", name, value };
  return { kind: "value", name, value };
}

function ofInput(input: HTMLInputElement): Contribution | undefined {
  switch (input.type) {
    case "checkbox":
    case "radio":
      return { kind: "choices", name: input.name, value: { [input.value || "on"]: input.checked } };
    case "button":
    case "image":
    case "reset":
    case "submit":
      return undefined;
    case "file":
      return ofText(input.name, input.files?.[0]?.name ?? "");
    default:
      return ofText(input.name, input.value);
  }
}

function ofSelect(select: HTMLSelectElement): Contribution | undefined {
  if (!select.multiple) return ofText(select.name, select.value);
  const options = [...select.options].filter((option) => !option.disabled);
  if (MULTIPLE_SELECT_ANSWER === "list") {
    const chosen = options.filter((option) => option.selected).map((option) => option.value);
    return { kind: "value", name: select.name, value: chosen };
  }
  const choices = Object.fromEntries(options.map((option) => [option.value, option.selected]));
  return { kind: "choices", name: select.name, value: choices };
}

/** Empty texts are left out of answers. */
function ofText(name: string, value: string): Contribution | undefined {
  return value === "" ? undefined : { kind: "value", name, value };
}
