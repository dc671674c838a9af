import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type TopLevelToken,
  Value,
} from "liquidjs";
import { evaluateToken } from "../render/evaluate.ts";
import { print } from "../render/print.ts";
import { renderContextOf } from "../render/render-context.ts";

/** `{% cycle 'odd', 'even' %}`: one value after the other, escaped as outputs are. Tags of the same values take turns. */
export class CycleTag extends Tag {
  readonly #values: Value[] = [];
  readonly #group: ReturnType<CycleTag["tokenizer"]["readValue"]>;
  readonly #key: string;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    const begin = this.tokenizer.p;
    const group = this.tokenizer.readValue();
    this.tokenizer.skipBlank();
    if (group && this.tokenizer.peek() === ":") {
      this.#group = group;
      this.tokenizer.advance();
    } else this.tokenizer.p = begin;
    const texts: string[] = [];
    do {
      const value = this.tokenizer.readFilteredValue();
      texts.push(value.getText());
      this.#values.push(new Value(value, liquid));
      this.tokenizer.readTo(",");
    } while (!this.tokenizer.end());
    this.#key = texts.join(",");
  }

  override render(context: Context, page: Emitter): void {
    const rendering = renderContextOf(context);
    const key = `${evaluateToken(this.#group, rendering)}:${this.#key}`;
    const turns = context.getRegister("cycle", new Map<string, number>());
    const turn = turns.get(key) ?? 0;
    turns.set(key, (turn + 1) % this.#values.length);
    page.write(print(this.#values[turn]!, rendering));
  }

  *arguments() {
    yield* this.#values;
    if (this.#group) yield this.#group;
  }
}
