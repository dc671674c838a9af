/** A piece of HTML source of one colour. */
export interface HtmlToken {
  readonly kind: "text" | "tag" | "attribute" | "string" | "comment" | "entity";
  readonly text: string;
}

/** A comment or declaration, a tag, or text up to the next of these; in this order. */
const PIECE = /<!--[\s\S]*?(?:-->|$)|<!?\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>?|[^<]+|</gi;
const PART = /(\s+)|(=)|("[^"]*"|'[^']*')|([^\s=>"'/]+)|(.)/g;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

/** Splits HTML source into coloured lines. It is meant for reading: nothing that is wrong in the source is found. */
export function htmlLines(source: string): readonly (readonly HtmlToken[])[] {
  const lines: HtmlToken[][] = [[]];
  for (const { kind, text } of tokenize(source)) {
    text.split("\n").forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== "") lines.at(-1)?.push({ kind, text: piece });
    });
  }
  return lines;
}

function* tokenize(source: string): Generator<HtmlToken> {
  for (const [piece] of source.matchAll(PIECE)) {
    if (piece.startsWith("<!--")) yield { kind: "comment", text: piece };
    else if (piece.startsWith("<") && piece.length > 1) yield* tokenizeTag(piece);
    else yield* tokenizeText(piece);
  }
}

function* tokenizeTag(tag: string): Generator<HtmlToken> {
  const name = /^<!?\/?[^\s/>]*/.exec(tag)?.[0] ?? "";
  yield { kind: "tag", text: name };
  for (const [part, space, equals, string, attribute] of tag.slice(name.length).matchAll(PART)) {
    if (string !== undefined) yield { kind: "string", text: part };
    else if (attribute !== undefined) yield { kind: "attribute", text: part };
    else yield { kind: space === undefined && equals === undefined ? "tag" : "text", text: part };
  }
}

function* tokenizeText(text: string): Generator<HtmlToken> {
  let end = 0;
  for (const entity of text.matchAll(ENTITY)) {
    if (entity.index > end) yield { kind: "text", text: text.slice(end, entity.index) };
    yield { kind: "entity", text: entity[0] };
    end = entity.index + entity[0].length;
  }
  if (end < text.length) yield { kind: "text", text: text.slice(end) };
}
