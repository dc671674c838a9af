/** The paragraphs of a text that was broken into lines for an editor: at blank lines, and before an example. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n|\n(?=(?:Wrong|Right):)/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}
