import type { TextSpan } from "../../../lambdas/consolidation/spans/text-span.ts";
import { html, type Part } from "./html.ts";

/** Longer texts are cut, in characters. */
const MAX_TEXT = 700;

/**
 * A text with the spans of its label marked, each followed by its category. Of spans that overlap the one that begins first is
 * marked, of those the longest.
 *
 * @param spans in code points of the text
 */
export function markedText(text: string, spans: readonly TextSpan[]): readonly Part[] {
  const characters = [...text];
  const shown = characters.slice(0, MAX_TEXT);
  const sorted = spans.toSorted((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  const parts: Part[] = [];
  let at = 0;
  for (const { startOffset, endOffset, label } of sorted) {
    if (startOffset < at || endOffset > shown.length) continue;
    const marked = shown.slice(startOffset, endOffset).join("");
    parts.push(shown.slice(at, startOffset).join(""), html`<mark>${marked}<small> ${label}</small></mark>`);
    at = endOffset;
  }
  return [...parts, shown.slice(at).join(""), characters.length > MAX_TEXT ? "…" : ""];
}
