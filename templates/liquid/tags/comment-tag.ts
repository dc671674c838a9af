import { type Liquid, Tag, type TagToken, type TopLevelToken, TypeGuards } from "liquidjs";

/** `{% comment %}`, which may hold other comments, and `{% doc %}`: what is inside is not Liquid and prints nothing. */
export class CommentTag extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    const { name } = token;
    let depth = 1;
    for (let next = rest.shift(); next; next = rest.shift()) {
      if (!TypeGuards.isTagToken(next)) continue;
      if (next.name === "comment" && name === "comment") depth++;
      else if (next.name === `end${name}` && --depth === 0) return;
    }
    throw new Error(`tag ${token.getText()} not closed`);
  }

  override render(): void {}
}
