import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import type { CrowdForm } from "../elements/crowd-form.ts";

/**
 * The form that an element names in its attribute `crowd-form-element-id` and stands outside of, hidden as a rule. So
 * did the first templates for the elements of generative AI: the element submits the form by a button of its own.
 */
export class FormElsewhere implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #form: CrowdForm | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (document.readyState !== "loading") queueMicrotask(this.#find);
    else document.addEventListener("DOMContentLoaded", this.#find, { once: true });
  }

  /** The button; nothing where the element stands in its form. */
  render(): TemplateResult | typeof nothing {
    const form = this.#form;
    if (form === null) return nothing;
    return html`<p><crowd-button variant="primary" @click=${() => form.form.requestSubmit()}>Submit</crowd-button></p>`;
  }

  #find = (): void => {
    const id = this.#host.getAttribute("crowd-form-element-id");
    if (!id || this.#host.closest("crowd-form")) return;
    this.#form = document.querySelector<CrowdForm>(`crowd-form#${CSS.escape(id)}`);
    if (this.#form) this.#form.owner = this.#host;
    this.#host.requestUpdate();
  };
}
