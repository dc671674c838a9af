import type { LiquidToken } from "./liquid-tokens.ts";
import { firstFrom, type Span } from "./span.ts";

/** A Liquid tag with an end tag, and all between them. */
export interface LiquidBlock extends Span {
  /** For example `for` or `if`. */
  readonly name: string;
  /** The block around it. */
  readonly parent: LiquidBlock | undefined;
}

interface OpenBlock extends LiquidBlock {
  end: number;
}

/** The Liquid blocks of a template, to be asked which one a place lies in. */
export class LiquidBlocks {
  /** In the order of their starts; one that is not closed ends where the template ends. */
  readonly all: readonly LiquidBlock[];

  constructor(liquid: readonly LiquidToken[], end: number) {
    const closed = new Set(liquid.flatMap(({ name }) => (name.startsWith("end") ? [name.slice(3)] : [])));
    const blocks: OpenBlock[] = [];
    let innermost: OpenBlock | undefined;
    const parents = new Map<LiquidBlock, OpenBlock | undefined>();
    for (const token of liquid) {
      if (closed.has(token.name)) {
        const block: OpenBlock = { name: token.name, begin: token.begin, end, parent: innermost };
        parents.set(block, innermost);
        blocks.push(block);
        innermost = block;
      } else if (token.name.startsWith("end") && innermost) {
        innermost.end = token.end;
        innermost = parents.get(innermost);
      }
    }
    this.all = blocks;
  }

  /** The innermost block around an offset. */
  at(offset: number): LiquidBlock | undefined {
    let block: LiquidBlock | undefined = this.all[firstFrom(this.all, offset) - 1];
    while (block && block.end <= offset) block = block.parent;
    return block;
  }
}

/** Whether a place lies in a block of one of these names: in a loop, for instance, or in a branch. */
export function isInside(block: LiquidBlock | undefined, ...names: readonly string[]): boolean {
  for (let at = block; at; at = at.parent) if (names.includes(at.name)) return true;
  return false;
}
