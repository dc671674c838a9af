import { Drop } from "liquidjs";

/** A decimal without a fraction, which JavaScript's numbers cannot be: prints as 3.0. */
export class WholeDecimal extends Drop {
  readonly #number: number;

  constructor(number: number) {
    super();
    this.#number = number;
  }

  override valueOf(): number {
    return this.#number;
  }

  override toString(): string {
    return `${this.#number}.0`;
  }
}
