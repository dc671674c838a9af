import type { LiquidBlock, Page } from "../../page/index.ts";
import { firstFrom, type Span } from "../../page/span.ts";

const CONDITIONS = new Set(["if", "unless", "case"]);
const ALTERNATIVES = new Set(["else", "elsif", "when"]);

/** Tells on which conditions of the Liquid the places of a template depend. */
export class Branches {
  readonly #page: Page;
  /** Where a block goes over to its next branch. */
  readonly #turns = new Map<LiquidBlock, Span[]>();

  constructor(page: Page) {
    this.#page = page;
    for (const token of page.liquid) {
      if (!ALTERNATIVES.has(token.name)) continue;
      const block = page.blocks.at(token.begin);
      const turns = block && this.#turns.get(block);
      if (turns) turns.push(token);
      else if (block) this.#turns.set(block, [token]);
    }
  }

  /**
   * The branches that an offset lies in, each with those around it: the outermost first, and first of all the empty one,
   * which every place is in.
   */
  at(offset: number): readonly string[] {
    const steps: string[] = [];
    for (let block = this.#page.blocks.at(offset); block; block = block.parent) {
      const turns = this.#turns.get(block);
      if (turns || CONDITIONS.has(block.name)) steps.push(`${block.begin}.${firstFrom(turns ?? [], offset)}`);
    }
    const branches = [""];
    for (const step of steps.reverse()) branches.push(`${branches.at(-1)}/${step}`);
    return branches;
  }
}

/** Places that are to be told apart only where they come in one page. */
export class Companions {
  /** The innermost branches of the places so far. */
  readonly #innermost = new Set<string>();
  /** Those, and all around them. */
  readonly #all = new Set<string>();

  /**
   * Adds a place by its branches.
   *
   * @returns whether it surely shares a page with an earlier place: one of the two is always there when the other is
   */
  add(branches: readonly string[]): boolean {
    const innermost = branches.at(-1) ?? "";
    const isShared = this.#all.has(innermost) || branches.some((branch) => this.#innermost.has(branch));
    this.#innermost.add(innermost);
    for (const branch of branches) this.#all.add(branch);
    return isShared;
  }
}
