import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { CrowdForm } from "../../elements/crowd-form.ts";

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The form of an element that stands alone and submits by itself: a `<crowd-form>` in its shadow root, which author
 * scripts look for and append further questions to. Its answer is that of the element, of the controls among the
 * element's children, and of what was appended.
 */
export class OwnForm implements ReactiveController {
  readonly #host: Host;
  readonly #onReset: () => void;
  #form: CrowdForm | undefined;
  /** What is appended goes before the button. */
  readonly #observer = new MutationObserver(() => this.#keepSubmitLast());

  constructor(host: Host, onReset: () => void) {
    this.#host = host;
    this.#onReset = onReset;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#form) this.#observer.observe(this.#form.form, { childList: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The form to render; `undefined` where the element is in a form already. */
  get element(): CrowdForm | undefined {
    if (this.#host.closest("crowd-form")) return undefined;
    if (this.#form) return this.#form;
    const form = document.createElement("crowd-form");
    form.owner = this.#host;
    form.form.addEventListener("reset", this.#onReset);
    this.#observer.observe(form.form, { childList: true });
    this.#form = form;
    return form;
  }

  #keepSubmitLast(): void {
    const form = this.#form?.form;
    const submit = form?.querySelector(':scope > crowd-button[form-action="submit"]');
    if (form && submit && form.lastElementChild !== submit) form.append(submit);
  }
}
