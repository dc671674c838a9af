import type { Area } from "./area.ts";
import type { MaskPatch } from "./mask-edit.ts";
import type { Segment } from "./segments.ts";

/** What one step back, or forth, puts in the place of what is there. */
export interface MaskStep {
  readonly segments: readonly Segment[];
  readonly patch: MaskPatch;
}

/** The oldest steps are forgotten when there are more, or when they take more memory. */
const MOST_STEPS = 200;
const MOST_BYTES = 64 * 2 ** 20;

/** Undo and redo by steps that are exchanged with what is there: a step that was taken back is the step forth. */
export class MaskHistory {
  readonly #past: MaskStep[] = [];
  readonly #future: MaskStep[] = [];

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  commit(step: MaskStep): void {
    this.#past.push(step);
    this.#future.length = 0;
    let bytes = 0;
    let kept = 0;
    for (const { patch } of this.#past.toReversed()) {
      bytes += patch.bytes;
      if (kept > 0 && (bytes > MOST_BYTES || kept >= MOST_STEPS)) break;
      kept += 1;
    }
    this.#past.splice(0, this.#past.length - kept);
  }

  /** Goes back one step. Gives the area that changed, or `undefined` when there was no step. */
  undo(exchange: (step: MaskStep) => MaskStep): Area | undefined {
    return go(this.#past, this.#future, exchange);
  }

  redo(exchange: (step: MaskStep) => MaskStep): Area | undefined {
    return go(this.#future, this.#past, exchange);
  }
}

function go(from: MaskStep[], to: MaskStep[], exchange: (step: MaskStep) => MaskStep): Area | undefined {
  const step = from.pop();
  if (step === undefined) return undefined;
  to.push(exchange(step));
  return step.patch.area;
}
