import type { LiquidBlock, Page } from "../../page/index.ts";
import { firstFrom, type Span } from "../../page/span.ts";

const CONDITIONS = new Set(["if", "unless", "case"]);
const LOOPS = new Set(["for", "tablerow"]);
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
      const isCondition = CONDITIONS.has(block.name) || this.#turns.has(block);
      if (isCondition) steps.push(`${block.begin}.${this.#branchOf(block, offset)}`);
    }
    const branches = [""];
    for (const step of steps.reverse()) branches.push(`${branches.at(-1)}/${step}`);
    return branches;
  }

  /** Whether a loop surely repeats what stands at an offset: there is no condition between the two. */
  isRepeated(offset: number): boolean {
    for (let block = this.#page.blocks.at(offset); block; block = block.parent) {
      if (LOOPS.has(block.name)) return this.#branchOf(block, offset) === 0;
      if (CONDITIONS.has(block.name)) return false;
    }
    return false;
  }

  #branchOf(block: LiquidBlock, offset: number): number {
    return firstFrom(this.#turns.get(block) ?? [], offset);
  }
}

/** Places that are to be told apart only where they come in one page. */
export class Companions {
  /** The innermost branches of the places so far. */
  readonly #innermost = new Set<string>();
  /** Those, and all around them. */
  readonly #all = new Set<string>();

  /** Whether a place surely shares a page with an earlier one: one of the two is always there when the other is. */
  include(branches: readonly string[]): boolean {
    return this.#all.has(branches.at(-1) ?? "") || branches.some((branch) => this.#innermost.has(branch));
  }

  add(branches: readonly string[]): void {
    this.#innermost.add(branches.at(-1) ?? "");
    for (const branch of branches) this.#all.add(branch);
  }
}
