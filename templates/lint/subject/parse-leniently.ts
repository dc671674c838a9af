import { TemplateError, type TemplateSource } from "../../liquid/index.ts";
import { parseTemplate } from "../../liquid/parse/parse-template.ts";
import type { ParsedTemplate } from "../../liquid/parse/parsed-template.ts";
import { SourceText } from "../../liquid/source/source-text.ts";
import type { Span } from "../../page/index.ts";

export interface LenientParse {
  /** Missing if the Liquid cannot be parsed whatever is covered. */
  readonly liquid: ParsedTemplate | undefined;
  /** What is wrong, in the order in which it was found. */
  readonly liquidErrors: readonly TemplateError[];
}

/** What is wrong is a tag, and not what stands around it. */
const TAG_ERRORS: ReadonlySet<string> = new Set(["unknown-tag", "other-templates-unavailable"]);
/** Enough to see that it is no Liquid of Ground Truth's. */
const MAX_ERRORS = 20;

/**
 * Parses a template as far as it can be: tags and filters that the dialect has not are told, covered by blanks, so that no
 * place changes, and the rest is parsed all the same. One misspelt filter does not hide the other mistakes.
 */
export function parseLeniently({ source, ...rest }: TemplateSource): LenientParse {
  const liquidErrors: TemplateError[] = [];
  const covered = new Set<string>();
  let text = source;
  while (liquidErrors.length < MAX_ERRORS) {
    try {
      return { liquid: parseTemplate({ source: text, ...rest }), liquidErrors };
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      const { begin, end } = new SourceText({ source: text }).span(error);
      const name = /^\{%-?\s*(\S+)/u.exec(text.slice(begin, end))?.[1];
      // The end of a tag that was told is not told as well.
      const isEnd = name?.startsWith("end") && covered.has(name.slice("end".length));
      if (!isEnd) liquidErrors.push(error);
      const span = isEnd ? { begin, end } : spanToCover(error.code, { begin, end }, text);
      if (span === undefined) break;
      if (name !== undefined) covered.add(name);
      const blank = text.slice(span.begin, span.end).replace(/[^\r\n]/gu, " ");
      text = text.slice(0, span.begin) + blank + text.slice(span.end);
    }
  }
  return { liquid: undefined, liquidErrors };
}

function spanToCover(code: string, { begin, end }: Span, source: string): Span | undefined {
  if (TAG_ERRORS.has(code)) return { begin, end };
  if (code !== "unknown-filter") return undefined;
  return { begin: source.lastIndexOf("|", begin), end: endOfFilter(source, end) };
}

/** Where the next filter begins, or the output or tag ends; what stands in quotes does not count. */
function endOfFilter(source: string, from: number): number {
  const rest = /(?:"[^"]*"|'[^']*'|[^"'|])*?(?=\||-?[}%]\})/uy;
  rest.lastIndex = from;
  return from + (rest.exec(source)?.[0].length ?? 0);
}
