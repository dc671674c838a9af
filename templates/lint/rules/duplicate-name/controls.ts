import { type Branch, Companions } from "../../html/branches.ts";

/** The controls of one name so far. */
export class Controls {
  readonly #values = new Companions();
  readonly #choices = new Companions();
  readonly #byValue = new Map<string, Companions>();

  clash(kind: "choice" | "value", value: string | undefined, place: Branch): boolean {
    if (this.#values.include(place)) return true;
    if (kind === "value") return this.#choices.include(place);
    return value !== undefined && (this.#byValue.get(value)?.include(place) ?? false);
  }

  add(kind: "choice" | "value", value: string | undefined, place: Branch): void {
    if (kind === "value") {
      this.#values.add(place);
      return;
    }
    this.#choices.add(place);
    if (value === undefined) return;
    const same = this.#byValue.get(value) ?? new Companions();
    this.#byValue.set(value, same);
    same.add(place);
  }
}
