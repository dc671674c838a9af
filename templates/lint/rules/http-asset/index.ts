import type { PageAttribute, PageElement, Span } from "../../../page/index.ts";
import type { Rule } from "../../rule.ts";

/** The attributes whose URL a page loads by itself, by the tag; a crowd element has its own. */
const LOADED = new Map<string, readonly string[]>([
  ["audio", ["src"]],
  ["embed", ["src"]],
  ["iframe", ["src"]],
  ["image", ["href", "xlink:href"]],
  ["img", ["src", "srcset"]],
  ["input", ["src"]],
  ["link", ["href"]],
  ["object", ["data"]],
  ["script", ["src"]],
  ["source", ["src", "srcset"]],
  ["track", ["src"]],
  ["use", ["href", "xlink:href"]],
  ["video", ["src", "poster"]],
  ["crowd-card", ["image"]],
  ["crowd-button", ["icon-url"]],
]);
/** What browsers show nevertheless, asking for it over https. */
const UPGRADED = new Set(["audio", "image", "img", "input", "source", "video"]);
/** What stands before such an address in an attribute, in a `srcset` and in CSS. */
const BEFORE = /^\s*(?=http:\/\/)/giu;
const BEFORE_IN_SRCSET = /(?:^|[\s,])(?=http:\/\/)/giu;
const BEFORE_IN_CSS = /(?:url\(|@import)\s*["']?(?=http:\/\/)/giu;

export const httpAsset: Rule = {
  meta: {
    code: "http-asset",
    severity: "error",
    summary: "Something that is loaded over http, which browsers block",
    source: "https://developer.mozilla.org/docs/Web/Security/Mixed_content",
    isFixable: true,
    explanation: `
Workers get the page over https, and a browser does not load scripts, styles, frames and what a script reads over
\`http:\` into it. Pictures, sound and video it asks for over https instead, which works if the server has that; this is a
warning.

Wrong: \`<script src="http://example.com/tool.js"></script>\`
Right: \`<script src="https://example.com/tool.js"></script>\``,
  },
  create({ page: { masked }, report }) {
    const check = (span: Span, pattern: RegExp, isUpgraded: boolean) => {
      const value = masked.slice(span.begin, span.end);
      for (const { index, 0: before } of value.matchAll(pattern)) {
        const from = index + before.length;
        const begin = span.begin + from;
        const length = value.slice(from).search(/[\s"'(),;]|$/u);
        report({
          at: { begin, end: begin + length },
          message: isUpgraded
            ? "Browsers load this over https or not at all: write https."
            : "Browsers do not load this into a page over https: write https.",
          fix: { description: "Write https", edits: [{ begin, end: begin + 5, text: "https:" }] },
          ...(isUpgraded ? { severity: "warning" } : {}),
        });
      }
    };
    return {
      element(element) {
        const { tag, startTag, endTag, end } = element;
        if (tag === "style") check({ begin: startTag.end, end: endTag?.begin ?? end }, BEFORE_IN_CSS, false);
      },
      attribute(attribute, element) {
        if (attribute.valueSpan === undefined) return;
        if (isLoaded(attribute, element)) {
          const pattern = attribute.name === "srcset" ? BEFORE_IN_SRCSET : BEFORE;
          check(attribute.valueSpan, pattern, UPGRADED.has(element.tag));
        } else if (attribute.name === "style") check(attribute.valueSpan, BEFORE_IN_CSS, true);
      },
    };
  },
};

function isLoaded({ name }: PageAttribute, { tag, attributes }: PageElement): boolean {
  const names = LOADED.get(tag);
  if (names === undefined) return tag.startsWith("crowd-") && name === "src";
  if (tag === "link" && !attributes.some(({ name, staticValue }) => name === "rel" && loads(staticValue)))
    return false;
  return names.includes(name);
}

function loads(rel: string | undefined): boolean {
  return /\b(?:stylesheet|preload|modulepreload|icon)\b/iu.test(rel ?? "");
}
