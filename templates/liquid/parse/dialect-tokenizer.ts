import { Tokenizer, TypeGuards } from "liquidjs";
import { TextToken } from "./text-token.ts";

type TopLevelToken = ReturnType<Tokenizer["readTopLevelToken"]>;

/** Tags whose content is not Liquid. liquidjs knows `raw` itself. */
const COMMENTS: ReadonlySet<string> = new Set(["comment", "doc"]);
const COMMENT_TAG = /\{%-?\s*(comment|endcomment|raw)\b/gu;
const END_RAW = /\{%-?\s*endraw\s*-?%\}/gu;
const END_DOC = /\{%-?\s*enddoc\b/gu;

/**
 * Splits a template into HTML, tags and outputs. Unlike that of liquidjs it searches for the next brace instead of trying
 * every character, and takes what is inside `comment` and `doc` as text: what is commented out may be broken.
 */
export class DialectTokenizer extends Tokenizer {
  #comment: string | undefined;

  override readTopLevelToken(options: Parameters<Tokenizer["readTopLevelToken"]>[0]): TopLevelToken {
    const text = this.#readComment();
    if (text) return text;
    const token = super.readTopLevelToken(options);
    if (TypeGuards.isTagToken(token) && COMMENTS.has(token.name)) this.#comment = token.name;
    return token;
  }

  override readHTMLToken(): TextToken {
    const begin = this.p;
    this.p = nextDelimiter(this.input, begin);
    return new TextToken(this.input, begin, this.p, this.file);
  }

  #readComment(): TextToken | undefined {
    if (this.#comment === undefined) return undefined;
    const begin = this.p;
    const find = this.#comment === "doc" ? endOfDoc : endOfComment;
    this.#comment = undefined;
    this.p = find(this.input, begin);
    return this.p === begin ? undefined : new TextToken(this.input, begin, this.p, this.file);
  }
}

function nextDelimiter(input: string, from: number): number {
  let at = input.indexOf("{", from);
  while (at !== -1 && input[at + 1] !== "{" && input[at + 1] !== "%") at = input.indexOf("{", at + 1);
  return at === -1 ? input.length : at;
}

function endOfDoc(input: string, begin: number): number {
  END_DOC.lastIndex = begin;
  return END_DOC.exec(input)?.index ?? input.length;
}

/** Where the `endcomment` stands that belongs to a comment: comments nest, and `raw` hides the tags in it. */
function endOfComment(input: string, begin: number): number {
  let depth = 1;
  let rawEnds = true;
  COMMENT_TAG.lastIndex = begin;
  for (let tag = COMMENT_TAG.exec(input); tag; tag = COMMENT_TAG.exec(input)) {
    if (tag[1] === "comment") depth++;
    else if (tag[1] === "endcomment") depth--;
    else if (rawEnds) {
      END_RAW.lastIndex = COMMENT_TAG.lastIndex;
      rawEnds = END_RAW.test(input);
      if (rawEnds) COMMENT_TAG.lastIndex = END_RAW.lastIndex;
    }
    if (depth === 0) return tag.index;
  }
  return input.length;
}
