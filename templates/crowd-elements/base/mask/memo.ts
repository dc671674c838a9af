/** Remembers what was made last, as long as all that it was made of is the same. */
export class Memo<T> {
  #inputs: readonly unknown[] = [];
  #result: { readonly value: T } | undefined;

  of(inputs: readonly unknown[], make: () => T): T {
    const isSame =
      inputs.length === this.#inputs.length && inputs.every((input, index) => input === this.#inputs[index]);
    if (!isSame || !this.#result) this.#result = { value: make() };
    this.#inputs = inputs;
    return this.#result.value;
  }
}
