import { LiquidError, type Token, TypeGuards } from "liquidjs";
import { liquid, TAGS_OF_OTHER_TEMPLATES } from "../dialect.ts";
import { Fault, type TemplateProblem } from "./fault.ts";
import { messageOf, shorten } from "./message.ts";
import { nearest } from "./nearest.ts";

interface Explained {
  readonly problem: TemplateProblem;
  readonly at: Fault["at"];
}

/** Says in plain words what an error of liquidjs, or of JavaScript under it, means. */
export function explainLiquidError(error: unknown, source: string): Explained {
  if (!LiquidError.is(error)) return { problem: explain(error), at: undefined };
  const { token, originalError } = error;
  const at = token.input === source ? placeOf(token) : undefined;
  if (originalError instanceof Fault) return { problem: originalError.problem, at: originalError.at ?? at };
  return { problem: explain(originalError ?? error), at };
}

/** Tokenizer errors hold all the text from the place on. */
function placeOf(token: Token): Fault["at"] {
  const { begin, end, input } = token;
  return TypeGuards.isWordToken(token) ? { begin, end: Math.min(begin + 1, input.length) } : { begin, end };
}

function explain(error: unknown): TemplateProblem {
  const message = messageOf(error);
  if (error instanceof RangeError || message.endsWith("limit exceeded")) return tooMuch(message);
  for (const [pattern, problem] of SYNTAX) {
    const match = pattern.exec(message);
    if (match) return problem(shorten(match[1] ?? ""));
  }
  if (LiquidError.is(error))
    return { code: "template-syntax", summary: `This is not Liquid: ${shorten(message)}.` };
  return { code: "render-failed", summary: `This cannot be rendered: ${shorten(message)}.` };
}

function tooMuch(message: string): TemplateProblem {
  const summary = message.startsWith("template render")
    ? "The template takes too long to render."
    : message.startsWith("Maximum call stack")
      ? "The template's expressions or data lie too deep in each other."
      : "The template makes too much text or too long lists.";
  return {
    code: "template-limit",
    summary,
    fix: "Look for a loop with too many turns, or compute this in the pre-annotation Lambda.",
  };
}

const SYNTAX: readonly (readonly [RegExp, (found: string) => TemplateProblem])[] = [
  [/^tag "([^"]*)" not found$/u, unknownTag],
  [
    /^tag \{%-?\s*(#|\S+).* not closed$/su,
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
  const meant = nearest(name, tags);
  return {
    code: "unknown-tag",
    summary: `There is no tag ${name}.`,
    fix: meant ? `Did you mean ${meant}?` : `Use one of: ${tags.sort().join(", ")}.`,
  };
}
