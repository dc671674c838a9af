import { Token, TokenKind } from "liquidjs";

/** A stretch of HTML between tags and outputs. liquidjs counts in it the blanks that are cut off at its ends. */
export class TextToken extends Token {
  trimLeft = 0;
  trimRight = 0;

  constructor(input: string, begin: number, end: number, file?: string) {
    super(TokenKind.HTML, input, begin, end, file);
  }

  getContent(): string {
    return this.input.slice(this.begin + this.trimLeft, this.end - this.trimRight);
  }
}
