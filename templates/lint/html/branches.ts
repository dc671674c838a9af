import type { LiquidBlock, Page } from "../../page/index.ts";
import { firstFrom, type Span } from "../../page/span.ts";

const CONDITIONS = new Set(["if", "unless", "case"]);
const LOOPS = new Set(["for", "tablerow"]);
const ALTERNATIVES = new Set(["else", "elsif", "when"]);

/** What depends on one condition of the Liquid; the same object for all places of one branch. */
export interface Branch {
  /** The branch around it; missing for what is in every page. */
  readonly parent: Branch | undefined;
}

/** Tells on which conditions of the Liquid the places of a template depend. */
export class Branches {
  readonly #page: Page;
  readonly #always: Branch = { parent: undefined };
  readonly #known = new Map<LiquidBlock, Map<number, Branch>>();
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

  /** The innermost branch that an offset lies in. */
  at(offset: number): Branch {
    const unknown: Map<number, Branch>[] = [];
    const turns: number[] = [];
    let branch = this.#always;
    for (let block = this.#page.blocks.at(offset); block; block = block.parent) {
      if (!CONDITIONS.has(block.name) && !this.#turns.has(block)) continue;
      const branches = this.#known.get(block) ?? new Map<number, Branch>();
      this.#known.set(block, branches);
      const turn = this.#turnAt(block, offset);
      const known = branches.get(turn);
      if (known) {
        branch = known;
        break;
      }
      unknown.push(branches);
      turns.push(turn);
    }
    for (let at = unknown.length - 1; at >= 0; at--) {
      branch = { parent: branch };
      unknown[at]!.set(turns[at]!, branch);
    }
    return branch;
  }

  /** Whether a loop surely repeats what stands at an offset: there is no condition between the two. */
  isRepeated(offset: number): boolean {
    for (let block = this.#page.blocks.at(offset); block; block = block.parent) {
      if (LOOPS.has(block.name)) return this.#turnAt(block, offset) === 0;
      if (CONDITIONS.has(block.name)) return false;
    }
    return false;
  }

  #turnAt(block: LiquidBlock, offset: number): number {
    return firstFrom(this.#turns.get(block) ?? [], offset);
  }
}

/** Places that are to be told apart only where they come in one page. */
export class Companions {
  /** The innermost branches of the places so far. */
  readonly #innermost = new Set<Branch>();
  /** Those, and all around them. */
  readonly #all = new Set<Branch>();

  /** Whether a place surely shares a page with an earlier one: one of the two is always there when the other is. */
  include(place: Branch): boolean {
    if (this.#all.has(place)) return true;
    for (let branch = place.parent; branch; branch = branch.parent)
      if (this.#innermost.has(branch)) return true;
    return false;
  }

  add(place: Branch): void {
    this.#innermost.add(place);
    for (let branch: Branch | undefined = place; branch && !this.#all.has(branch); branch = branch.parent)
      this.#all.add(branch);
  }
}
