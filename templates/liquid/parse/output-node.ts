import { type Context, type Emitter, Output } from "liquidjs";
import { print } from "../render/print.ts";
import { renderContextOf } from "../render/render-context.ts";

/** `{{ value | filters }}`, escaped as Ground Truth escapes. */
export class OutputNode extends Output {
  override *render(context: Context, page: Emitter): IterableIterator<unknown> {
    page.write(yield print(this.value, renderContextOf(context)));
  }
}
