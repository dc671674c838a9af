import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from "liquidjs";
import { renderNodes } from "../render/render-nodes.ts";

/** `{% ifchanged %}`: prints what is inside unless that is what an `ifchanged` printed last. */
export class IfchangedTag extends Tag {
  readonly templates: Template[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    const stream = parser
      .parseStream(rest)
      .on("tag:endifchanged", () => stream.stop())
      .on("template", (template: Template) => this.templates.push(template))
      .on("end", () => {
        throw new Error(`tag ${token.getText()} not closed`);
      });
    stream.start();
  }

  override render(context: Context, page: Emitter): void {
    const html = renderNodes(this.templates, context);
    if (html === context.getRegister("ifchanged", "")) return;
    context.setRegister("ifchanged", html);
    page.write(html);
  }

  *children(): Generator<Template[], Template[], Template[]> {
    return yield this.templates;
  }
}
