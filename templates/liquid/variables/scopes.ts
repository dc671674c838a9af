import type { Path } from "./path.ts";

/** More places than this that one name may stand for are not followed. */
const MAX_ORIGINS = 8;

/** The names that a template makes, each with the paths of the task input that it stands for. */
export class Scopes {
  /** Liquid has one scope for `assign` and `capture`, the first; each loop adds one for its own names. */
  readonly #stack: Map<string, readonly Path[]>[] = [new Map()];
  #branches = 0;

  get inBranch(): boolean {
    return this.#branches > 0;
  }

  lookup(name: string): readonly Path[] | undefined {
    return this.#stack.findLast((scope) => scope.has(name))?.get(name);
  }

  /** In a branch the name may still stand for what it did before. */
  assign(name: string, origins: readonly Path[]): void {
    const before = this.inBranch ? (this.#stack[0]!.get(name) ?? []) : [];
    this.#stack[0]!.set(name, [...before, ...origins].slice(0, MAX_ORIGINS));
  }

  within(names: Readonly<Record<string, readonly Path[]>>, body: () => void): void {
    this.#stack.push(new Map(Object.entries(names)));
    body();
    this.#stack.pop();
  }

  branch(body: () => void): void {
    this.#branches++;
    body();
    this.#branches--;
  }
}
