import { type Liquid, Tag, type TagToken, type TopLevelToken } from "liquidjs";
import { Fault } from "../errors/fault.ts";

/** `{% # ... %}`. That of liquidjs takes quadratic time on blank lines. */
export class InlineCommentTag extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    const [, ...lines] = token.args.split("\n");
    if (lines.some((line) => !/^\s*(?:#|$)/u.test(line))) {
      throw new Fault(
        {
          code: "template-syntax",
          summary: "A line of this comment does not start with #.",
          fix: "Start every line with #, or use {% comment %} ... {% endcomment %}.",
        },
        token,
      );
    }
  }

  override render(): void {}
}
