import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * The author's named parts of an element, such as `<full-instructions>`: unknown tags among the children, which
 * get a `slot` of their own name. The nodes themselves stay where they are, so that their ids, listeners and
 * styles stay with them.
 */
export class Regions implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #tags: readonly string[];
  readonly #found = new Map<string, Element>();
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element, tags: readonly string[]) {
    this.#host = host;
    this.#tags = tags;
    this.#observer = new MutationObserver(() => this.#assign());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true });
    this.#assign();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  has(tag: string): boolean {
    return this.#found.has(tag);
  }

  /** The value of an attribute of a region, or what it is when the region or the attribute is missing. */
  attribute(tag: string, name: string, missing: string): string {
    return this.#found.get(tag)?.getAttribute(name) || missing;
  }

  #assign(): void {
    this.#found.clear();
    for (const child of this.#host.children) {
      if (!this.#tags.includes(child.localName)) continue;
      child.slot = child.localName;
      if (!this.#found.has(child.localName)) this.#found.set(child.localName, child);
    }
    this.#host.requestUpdate();
  }
}
