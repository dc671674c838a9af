import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type TopLevelToken,
  Value,
} from "liquidjs";
import { print } from "../render/print.ts";
import { renderContextOf } from "../render/render-context.ts";

/** `{% echo value | filters %}`: an output as a tag, escaped as outputs are. */
export class EchoTag extends Tag {
  readonly value: Value | undefined;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.tokenizer.skipBlank();
    this.value = this.tokenizer.end() ? undefined : new Value(this.tokenizer.readFilteredValue(), liquid);
  }

  override render(context: Context, page: Emitter): void {
    if (this.value) page.write(print(this.value, renderContextOf(context)));
  }

  *arguments(): Generator<Value> {
    if (this.value) yield this.value;
  }
}
