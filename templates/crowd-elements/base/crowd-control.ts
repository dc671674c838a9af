import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "./crowd-element.ts";
import type { JsonValue } from "./json.ts";

/**
 * The base of every element that has a part in the answer. A subclass says what its value is, whether it may be
 * submitted, and how its unfinished state is written down; the form does the rest.
 */
export abstract class CrowdControl extends CrowdElement {
  static readonly formAssociated = true;

  static override properties: PropertyDeclarations = {
    name: { reflect: true, useDefault: true },
    shownProblem: { state: true },
  };

  declare name: string;
  /** The reason why the form was not submitted, once it was told to the worker. */
  declare protected shownProblem: string;

  protected readonly internals = this.attachInternals();

  constructor() {
    super();
    this.name = "";
    this.shownProblem = "";
  }

  /** Whether the control itself is disabled; `:disabled` tells of those in a disabled fieldset as well. */
  get disabled(): boolean {
    return this.hasAttribute("disabled");
  }

  /** The attribute changes at once, as with native controls, and what is shown follows it. */
  set disabled(disabled: boolean) {
    this.toggleAttribute("disabled", Boolean(disabled));
  }

  /** The key of the answer. Elements with a fixed key override it. */
  get answerName(): string {
    return this.name;
  }

  /** `choices`: values of controls of one name are merged. `value`: the last one stands. */
  get answerKind(): "value" | "choices" {
    return "value";
  }

  /** What the control adds to the answer; `undefined` adds nothing. */
  abstract get _submittableValue(): JsonValue | undefined;

  /** Why it may not be submitted as it is, as a sentence to the worker; empty when it may. */
  abstract get validationMessage(): string;

  /** The unfinished state as JSON, which {@link restoreWork} takes back; `undefined` when nothing was done. */
  abstract saveWork(): JsonValue | undefined;

  /** Takes back what `saveWork` gave, as far as it still fits. Returns whether all of it did. */
  abstract restoreWork(work: JsonValue): boolean;

  /** Back to the state that the attributes describe. */
  protected abstract reset(): void;

  /** Whether it may be submitted as it is. Fires `invalid` when not, like a native control. */
  checkValidity(): boolean {
    const message = this.matches(":disabled") ? "" : this.validationMessage;
    if (message === "") this.internals.setValidity({});
    else this.internals.setValidity({ customError: true }, message);
    return this.internals.checkValidity();
  }

  /** Like `checkValidity`, and tells the worker what is missing, in the control's place. */
  reportValidity(): boolean {
    const isValid = this.checkValidity();
    this.shownProblem = isValid ? "" : this.validationMessage;
    if (!isValid) {
      this.scrollIntoView({ block: "nearest" });
      this.focus({ preventScroll: true });
    }
    return isValid;
  }

  formResetCallback(): void {
    this.shownProblem = "";
    this.reset();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  /** Tells the page that the worker changed the value; `event.target` is the element, wherever one listens. */
  protected announceChange(): void {
    if (this.shownProblem !== "") this.shownProblem = this.validationMessage;
    this.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
  }

  protected renderShownProblem(): TemplateResult | typeof nothing {
    if (this.shownProblem === "") return nothing;
    return html`<p class="invalid" id="invalid" role="alert">${this.shownProblem}</p>`;
  }
}
