const LIMIT = 200;

/**
 * Undo and redo over values that are never changed in place. Steps that come with the same `group` one after
 * the other are one step: the many nudges of a held arrow key are undone together.
 */
export class History<T> {
  #past: T[] = [];
  #present: T;
  #future: T[] = [];
  #group: string | undefined;

  constructor(initial: T) {
    this.#present = initial;
  }

  get present(): T {
    return this.#present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  commit(next: T, group?: string): void {
    if (group === undefined || group !== this.#group) {
      this.#past.push(this.#present);
      if (this.#past.length > LIMIT) this.#past.shift();
    }
    this.#group = group;
    this.#present = next;
    this.#future = [];
  }

  undo(): boolean {
    return this.#step(this.#past, this.#future);
  }

  redo(): boolean {
    return this.#step(this.#future, this.#past);
  }

  /** Ends a group, so that the next step stands alone whatever its group. */
  seal(): void {
    this.#group = undefined;
  }

  #step(from: T[], to: T[]): boolean {
    const next = from.pop();
    if (next === undefined) return false;
    to.push(this.#present);
    this.#present = next;
    this.#group = undefined;
    return true;
  }
}
