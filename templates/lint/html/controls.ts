import { CATALOG } from "../../catalog/index.ts";
import { ancestorOf, attributeOf, type PageElement } from "../../page/index.ts";

/** `<input>` of these types has no part in an answer. */
const BUTTONS = new Set(["submit", "reset", "button", "image"]);
const CHOICES = new Set(["checkbox", "radio"]);

/**
 * What an element adds to an answer under its `name`: choices of one name become one object, whose keys are their values;
 * of other values of one name only one remains. `undefined` for what has no name to be known by.
 */
export function controlKind(element: PageElement): "choice" | "value" | undefined {
  const { tag } = element;
  if (tag === "select" || tag === "textarea") return "value";
  if (tag === "input") {
    const type = attributeOf(element, "type");
    if (type === undefined) return "value";
    const given = type.staticValue?.trim().toLowerCase();
    if (given === undefined || BUTTONS.has(given)) return undefined;
    return CHOICES.has(given) ? "choice" : "value";
  }
  const answer = CATALOG.get(tag)?.answer;
  if (answer === undefined || answer.fixedKey !== undefined) return undefined;
  return answer.kind === "choice" ? "choice" : "value";
}

/** Whether scripts may know an element by its id, its class or its tag, or it has an event handler of its own. */
export function isKnownToScripts(element: PageElement, words: ReadonlySet<string>): boolean {
  return (
    words.has(element.tag) ||
    element.attributes.some(({ name }) => name.startsWith("on")) ||
    isNamedInScripts(element, words) ||
    ancestorOf(element, (outer) => isNamedInScripts(outer, words)) !== undefined
  );
}

function isNamedInScripts(element: PageElement, words: ReadonlySet<string>): boolean {
  return ["id", "class"].some((name) =>
    attributeOf(element, name)?.texts.some((text) => text.split(/\s+/u).some((word) => words.has(word))),
  );
}
