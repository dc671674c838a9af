import type { Answer, Consolidation } from "../../../lambdas/consolidation/types.ts";
import { ContractError, OptionsError, show } from "../../../lambdas/contract/errors.ts";
import type { Json } from "../../../lambdas/contract/json.ts";
import type { RawAnswer } from "../raw-answers.ts";

/** What the command line knows beside the answers. */
export interface KindContext {
  /** The label categories, if they are given. */
  readonly classes: readonly string[] | undefined;
}

/** A kind of answers with the methods that consolidate it. */
export interface Kind {
  readonly name: string;
  /** The first one is the default. */
  readonly methods: readonly string[];
  /** Whether an answer looks like one of this kind. */
  fits(value: Json): boolean;
  consolidate(method: string, answers: readonly RawAnswer[], context: KindContext): Consolidation<unknown>;
}

export interface KindDefinition<Value> {
  readonly name: string;
  /** What an answer of this kind looks like, in words. */
  readonly expected: string;
  /** The answer, or `undefined` if it is not of this kind. */
  read(value: Json): Value | undefined;
  /** By their names on the command line, the default first. */
  readonly methods: Readonly<
    Record<string, (answers: readonly Answer<Value>[], context: KindContext) => Consolidation<unknown>>
  >;
}

/** Makes a kind of its definition: answers are read before a method sees them, and one that cannot be read is named. */
export function defineKind<Value>({ name, expected, read, methods }: KindDefinition<Value>): Kind {
  return {
    name,
    methods: Object.keys(methods),
    fits: (value) => read(value) !== undefined,
    consolidate(method, answers, context) {
      const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
      if (run === undefined) {
        const known = Object.keys(methods).join(", ");
        throw new OptionsError({
          code: "method",
          summary: "There is no such method.",
          expected: known,
          found: method,
        });
      }
      return run(answers.map(readOne), context);
    },
  };

  function readOne({ objectId, workerId, value, where }: RawAnswer): Answer<Value> {
    const own = read(value);
    if (own !== undefined) return { objectId, workerId, value: own };
    throw new ContractError({
      code: "answer-kind",
      summary: `An answer is not of the kind that the method takes (${name}).`,
      expected,
      found: show(value),
      where,
      fix: "Choose a method for this kind of answer; --help lists them.",
    });
  }
}
