import { attributeOf, type Page, type PageElement } from "../page/index.ts";

/** What the scripts of a page may do to its answer, as far as a reader of their text can tell. */
export interface ScriptEffects {
  /** They may make named controls, or come from elsewhere, so that nobody here knows what they do. */
  readonly mayAddAnswers: boolean;
  /** They may take controls off the page, or disable them. */
  readonly mayTakeAnswersAway: boolean;
  /** They may submit the form as it is, without the check that everything required is there. */
  readonly maySkipValidation: boolean;
  /** They may bring controls into the form that stand outside of it. */
  readonly mayMoveControls: boolean;
  readonly mayChangeCategories: boolean;
  readonly mayChangeOptions: boolean;
}

const NAMES_CONTROLS = [
  /\.name\s*=(?!=)/,
  /["'`]name["'`]/,
  /\b(?:cloneNode|importNode)\b/,
  /createElement\s*\(\s*["'`](?:input|select|textarea|crowd-)/i,
  /<(?:input|select|textarea|crowd-(?!alert|button|card))[^>]*\bname\b/i,
];
const TAKES_AWAY =
  /\bdisabled\b|(?<!classList)\.remove\(|\.removeChild\(|\.replaceWith\(|\.replaceChildren\(/;
const SUBMITS = /\.submit\s*\(\s*\)/;
const MOVES =
  /\.(?:append|appendChild|prepend|before|after|insertBefore|insertAdjacentElement|replaceWith)\s*\(/;
const CATEGORIES = /\.categories\b|["'`]categories["'`]/;
const OPTIONS = /option/i;
const LOADER = /(?:^|\/)crowd-html-elements[^/]*\.(?:js|css)$/;
const JAVASCRIPT = /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/i;

export function scriptEffects(page: Page): ScriptEffects {
  const scripts = page.elements.filter(isJavaScript);
  const text = [
    ...scripts.map((script) => contentOf(page, script)),
    ...page.elements.flatMap((element) => handlersOf(page, element)),
  ].join("\n");
  return {
    mayAddAnswers: scripts.some(isFromElsewhere) || NAMES_CONTROLS.some((pattern) => pattern.test(text)),
    mayTakeAnswersAway: TAKES_AWAY.test(text),
    maySkipValidation: SUBMITS.test(text),
    mayMoveControls: MOVES.test(text),
    mayChangeCategories: CATEGORIES.test(text),
    mayChangeOptions: OPTIONS.test(text),
  };
}

function isJavaScript(element: PageElement): boolean {
  if (element.tag !== "script") return false;
  return JAVASCRIPT.test(attributeOf(element, "type")?.staticValue?.trim() ?? "");
}

function isFromElsewhere(script: PageElement): boolean {
  const src = attributeOf(script, "src");
  return src !== undefined && !LOADER.test(src.staticValue ?? "");
}

function contentOf(page: Page, { startTag, endTag, end }: PageElement): string {
  return page.masked.slice(startTag.end, endTag?.begin ?? end);
}

function handlersOf(page: Page, { attributes }: PageElement): string[] {
  return attributes.flatMap(({ name, valueSpan }) =>
    name.startsWith("on") && valueSpan ? [page.masked.slice(valueSpan.begin, valueSpan.end)] : [],
  );
}
