import { type Liquid, Parser, type Template, type Token, TypeGuards } from "liquidjs";
import { Fault } from "../errors/fault.ts";
import { MAX_NESTED_BLOCKS } from "../limits.ts";
import { DialectTokenizer } from "./dialect-tokenizer.ts";
import { OutputNode } from "./output-node.ts";
import { TextToken } from "./text-token.ts";

type TopLevelTokens = Parameters<Parser["parseTokens"]>[0];
type TopLevelToken = TopLevelTokens[number];

/** The parser of liquidjs in linear time, and with a bound on how deep blocks may lie in each other. */
export class DialectParser extends Parser {
  /** Outputs of nothing: `{{ }}`. Liquid prints nothing for them; as a rule they are script code. */
  readonly emptyOutputs: Token[] = [];
  readonly #liquid: Liquid;
  #depth = 0;

  constructor(liquid: Liquid) {
    super(liquid);
    this.#liquid = liquid;
  }

  override parse(source: string): Template[] {
    const { options } = this.#liquid;
    return this.parseTokens(new DialectTokenizer(source, options.operators).readTopLevelTokens(options));
  }

  override parseTokens(tokens: TopLevelTokens): Template[] {
    return super.parseTokens(queueOf(tokens));
  }

  override parseToken(token: TopLevelToken, rest: TopLevelTokens): ReturnType<Parser["parseToken"]> {
    if (TypeGuards.isOutputToken(token)) {
      if (token.content !== "") return new OutputNode(token, this.#liquid);
      this.emptyOutputs.push(token);
      return super.parseToken(new TextToken(token.input, token.end, token.end), rest);
    }
    if (!TypeGuards.isTagToken(token)) return super.parseToken(token, rest);
    if (this.#depth === MAX_NESTED_BLOCKS) {
      throw new Fault(
        {
          code: "template-limit",
          summary: `Blocks lie more than ${MAX_NESTED_BLOCKS} deep in each other.`,
          fix: "Compute part of it in the pre-annotation Lambda.",
        },
        token,
      );
    }
    this.#depth++;
    try {
      return super.parseToken(token, rest);
    } finally {
      this.#depth--;
    }
  }
}

/** liquidjs takes tokens off the front, which on a long array moves all the others; here the front is the end. */
class TokenQueue extends Array<TopLevelToken> {
  override shift(): TopLevelToken | undefined {
    return this.pop();
  }
}

function queueOf(tokens: TopLevelTokens): TokenQueue {
  const queue = new TokenQueue();
  for (let index = tokens.length - 1; index >= 0; index--) queue.push(tokens[index]!);
  return queue;
}
