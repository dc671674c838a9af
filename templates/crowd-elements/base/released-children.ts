import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Puts behind an element what HTML put into it. Templates write `<crowd-fab icon="star"/>`, as the documentation
 * does, but to HTML that is an open tag: whatever follows, even instructions and inputs, becomes its content.
 */
export class ReleasedChildren implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #hasNoContent: () => boolean;
  readonly #observer = new MutationObserver(() => this.#release());
  #last: ChildNode | undefined;

  /** `hasNoContent` tells whether the content is not the element's own. */
  constructor(host: ReactiveControllerHost & Element, hasNoContent: () => boolean = () => true) {
    this.#host = host;
    this.#hasNoContent = hasNoContent;
    host.addController(this);
  }

  hostConnected(): void {
    // The parser goes on appending to the element.
    this.#observer.observe(this.#host, { childList: true });
    this.#release();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #release(): void {
    const children = [...this.#host.childNodes];
    if (children.length === 0 || !this.#hasNoContent()) return;
    const isInPlace = this.#last?.parentNode === this.#host.parentNode;
    (isInPlace && this.#last ? this.#last : this.#host).after(...children);
    this.#last = children.at(-1);
  }
}
