import { LiquidError, RenderError, TypeGuards } from "liquidjs";
import { nearest } from "../../../lambdas/contract/nearest.ts";
import { liquid, TAGS_OF_OTHER_TEMPLATES } from "../dialect.ts";
import { Fault, type TemplateProblem } from "./fault.ts";
import { explainLimit } from "./limit-errors.ts";
import { messageOf, shorten } from "./message.ts";

/** Says in plain words what an error of liquidjs, or of JavaScript under it, means. */
export function explainLiquidError(error: unknown, source: string): Fault {
  if (!LiquidError.is(error)) return new Fault(explain(error, true), undefined, error);
  const { token, originalError } = error;
  const at = token.input === source ? placeOf(error) : undefined;
  if (originalError instanceof Fault)
    return new Fault(originalError.problem, originalError.at ?? at, originalError.cause);
  return new Fault(explain(originalError ?? error, error instanceof RenderError), at);
}

/** Tokenizer errors hold all the text from the place on; that of a missing | comes one character late. */
function placeOf({ message, token }: LiquidError): Fault["at"] {
  const { begin, end } = token;
  if (!TypeGuards.isWordToken(token)) return { begin, end };
  const place = message.startsWith('expected "|"') ? begin - 1 : begin;
  return { begin: place, end: Math.min(place + 1, token.input.length) };
}

function explain(error: unknown, isRendered: boolean): TemplateProblem {
  const limit = explainLimit(error);
  if (limit) return limit;
  const message = messageOf(error);
  for (const [pattern, problem] of SYNTAX) {
    const match = pattern.exec(message);
    if (match) return problem(shorten(match[1] ?? ""));
  }
  if (LiquidError.is(error) || !isRendered)
    return { code: "template-syntax", summary: `This is not Liquid: ${shorten(message)}.` };
  return { code: "render-failed", summary: `This cannot be rendered: ${shorten(message)}.` };
}

const SYNTAX: readonly (readonly [RegExp, (found: string) => TemplateProblem])[] = [
  [/^expected filter name$/u, () => syntax("The name of a filter is missing after |.")],
  [/^tag "([^"]*)" not found$/u, unknownTag],
  [
    /^tag (?:\{%-?\s*)?([#\w]\S*).* not closed$/su,
    (name) => syntax(`{% ${name} %} is never closed.`, `Add {% end${name} %}.`),
  ],
  [/^tag .* not closed$/su, () => syntax("This {% is never closed.", "Add %}.")],
  [/^raw .* not closed$/su, () => syntax("{% raw %} is never closed.", "Add {% endraw %}.")],
  [
    /^output .* not closed$/su,
    () =>
      syntax(
        "This {{ is never closed.",
        "Add }}, or put script code that contains {{ between {% raw %} and {% endraw %}.",
      ),
  ],
  [
    /^invalid value expression: ""$/u,
    () =>
      syntax(
        "A value is missing here.",
        "Name a variable, for example {{ task.input.source }}; put script code that contains {{ between {% raw %} and {% endraw %}.",
      ),
  ],
  [/^invalid value expression: (.*)$/su, (found) => syntax(`${found} is not a value.`)],
  [
    /^expected "\|" before filter$/u,
    () =>
      syntax(
        "After the value, only filters may follow.",
        "Put | before a filter, or remove what follows the value.",
      ),
  ],
  [
    /^illegal tag: (.*)$/su,
    (found) => syntax(`${found} is not a loop.`, "Write {% for item in task.input.list %}."),
  ],
  [/^unexpected "if\b/u, () => syntax("A condition stands after else.", "Write {% elsif condition %}.")],
  [/^unexpected (".*")$/su, (found) => syntax(`${found} may not stand in this tag.`, "Remove it.")],
  [
    /^(?:unexpected elsif after else|duplicated else)$/u,
    () => syntax("Another branch follows the else.", "Put the else last."),
  ],
  [
    /^expected "="$/u,
    () => syntax("An = is missing.", "Write {% assign name = value %}, the name without dots."),
  ],
  [
    /^(?:invalid range syntax|unbalanced parentheses)$/u,
    () =>
      syntax(
        "This is not a range.",
        "Write (1..5). Conditions have no parentheses: and, or are taken from the right.",
      ),
  ],
  [/^expected ":" after filter name$/u, () => syntax("A : is missing before the filter's arguments.")],
  [/^illegal tag syntax, tag name expected$/u, () => syntax("The name of a tag is missing after {%.")],
];

function syntax(summary: string, fix?: string): TemplateProblem {
  return { code: "template-syntax", summary, ...(fix === undefined ? {} : { fix }) };
}

function unknownTag(name: string): TemplateProblem {
  if (TAGS_OF_OTHER_TEMPLATES.has(name)) {
    return {
      code: "other-templates-unavailable",
      summary: `{% ${name} %} brings in another template, which a worker template cannot.`,
      fix: "Put the whole page into one file.",
    };
  }
  if (/^(?:end|else$|elsif$|when$)/u.test(name)) {
    return syntax(`{% ${name} %} has no tag that it belongs to.`, "Remove it, or open its block before it.");
  }
  const tags = Object.keys(liquid.tags);
  const meant = nearest(name, [...tags, "else", "elsif", "when", ...tags.map((tag) => `end${tag}`)]);
  return {
    code: "unknown-tag",
    summary: `There is no tag ${name}.`,
    fix: meant ? `Did you mean ${meant}?` : `Use one of: ${tags.sort().join(", ")}.`,
  };
}
