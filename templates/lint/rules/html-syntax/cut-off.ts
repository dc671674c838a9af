import type { Page, Span } from "../../../page/index.ts";

/** The beginning of the tag or comment that a template ends in the middle of. */
export function cutOff(
  { elements, comments, masked }: Page,
  code: "eof-in-tag" | "eof-in-comment",
): Span | undefined {
  if (code === "eof-in-comment") {
    const begin = comments.at(-1)?.begin;
    return begin === undefined ? undefined : { begin, end: begin + "<!--".length };
  }
  let readTo = comments.at(-1)?.end ?? 0;
  for (const { startTag, endTag } of elements) readTo = Math.max(readTo, startTag.end, endTag?.end ?? 0);
  const match = /<\/?[a-z][^\s/>]*/iu.exec(masked.slice(readTo));
  return match ? { begin: readTo + match.index, end: readTo + match.index + match[0].length } : undefined;
}
