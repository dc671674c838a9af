import { css, html, nothing, type PropertyDeclarations } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { isTextControl } from "../base/keyboard.ts";
import { theme } from "../base/theme.ts";
import { firstInvalidControl } from "../first-invalid-control.ts";
import { type Answer, type ControlRoot, serialize } from "../serialize.ts";
import { type CrowdWork, restoreWork, saveWork } from "../work.ts";

/** The detail of the event `crowd-submitted`: one answer in the forms that Ground Truth's parts expect. */
export interface CrowdSubmission {
  /** The answer content; as JSON text it is `annotationData.content`. */
  readonly answer: Answer;
  /** JSON text of a list with the answer alone. */
  readonly taskAnswers: string;
  /** As in a worker-response file: ISO 8601 with milliseconds, and seconds. */
  readonly timing: {
    readonly acceptanceTime: string;
    readonly submissionTime: string;
    readonly timeSpentInSeconds: number;
  };
}

const NATIVE_SUBMIT_CONTROLS =
  'button:not([type]), button[type="submit"], input[type="submit"], input[type="image"]';
const SUBMIT_CONTROLS = `crowd-button[form-action="submit"], ${NATIVE_SUBMIT_CONTROLS}`;

/**
 * `<crowd-form>`: puts a light `<form>` around its children, and answers with what its controls hold.
 *
 * A submission goes through one path, whatever starts it: validity of all controls in document order, then a
 * `submit` event that the author's scripts may cancel, then the answer. The event is synthetic, dispatched
 * anew: only so have all listeners run when the answer is read, since the author's may set hidden inputs.
 */
export class CrowdForm extends CrowdElement {
  static override properties: PropertyDeclarations = {
    submitted: { state: true },
    complaint: { state: true },
  };

  static override styles = [
    theme,
    css`
      :host {
        display: block;
        color: inherit;
        font-size: inherit;
      }
      #answers-box {
        margin-top: 16px;
        padding: 16px 20px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--surface);
        color: var(--text);
      }
      #answers-box pre {
        margin: 8px 0 0;
        max-height: 320px;
        overflow: auto;
        font: 13px/1.5 ui-monospace, monospace;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare protected submitted: Answer | undefined;
  declare protected complaint: string;

  /** The form around the children; author scripts append to it and style it. */
  readonly form: HTMLFormElement;
  /** The element in whose shadow root this form stands, if it submits that element and its children as well. */
  owner: Element | undefined;

  readonly #acceptedAt = new Date();
  readonly #ownEvents = new WeakSet<Event>();
  readonly #observer = new MutationObserver(() => this.#adoptChildren());

  constructor() {
    super();
    this.complaint = "";
    this.form = document.createElement("form");
    this.form.noValidate = true;
    // The native method would leave the page.
    this.form.submit = () => this.submit();
    this.addEventListener("submit", this.#interceptSubmit, { capture: true });
    this.addEventListener("keydown", this.#submitOnEnter);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.form.parentNode !== this) this.append(this.form);
    this.#adoptChildren();
    // The parser, and author scripts after it, append to this element rather than to the form.
    this.#observer.observe(this, { childList: true });
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#ensureSubmitButton(), { once: true });
    } else {
      queueMicrotask(() => this.#ensureSubmitButton());
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  /** Submits as it is, without validation and without a `submit` event, like the method of a native form. */
  submit(): void {
    this._submitHelperForm();
  }

  /** The answer as it is now, in the form in which platforms built on the elements read it. */
  _serializeForm(): { taskAnswers: string } {
    return { taskAnswers: JSON.stringify([serialize(this.#controls)]) };
  }

  /** Hands the answer out, by the event `crowd-submitted`. Platforms replace this method with their own. */
  _submitHelperForm(): void {
    const answer = serialize(this.#controls);
    const submittedAt = new Date();
    const detail: CrowdSubmission = {
      answer,
      taskAnswers: JSON.stringify([answer]),
      timing: {
        acceptanceTime: this.#acceptedAt.toISOString(),
        submissionTime: submittedAt.toISOString(),
        timeSpentInSeconds: (submittedAt.getTime() - this.#acceptedAt.getTime()) / 1000,
      },
    };
    const event = new CustomEvent("crowd-submitted", {
      detail,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (this.dispatchEvent(event)) this.submitted = answer;
  }

  /** The unfinished answer, for {@link restoreWork} of the same form after a reload. */
  saveWork(): CrowdWork {
    return saveWork(this.#controls);
  }

  /** Takes back what `saveWork` gave. Returns the names of the controls whose work no longer fits. */
  restoreWork(work: CrowdWork): string[] {
    return restoreWork(this.#controls, work);
  }

  protected override render() {
    return html`
      <slot></slot>
      ${this.complaint === "" ? nothing : html`<p class="invalid" role="alert">${this.complaint}</p>`}
      <section id="answers-box" role="status" ?hidden=${this.submitted === undefined}>
        <strong>Submitted</strong>
        <pre tabindex="0" aria-label="Answer">${JSON.stringify(this.submitted, null, 2)}</pre>
      </section>
    `;
  }

  get #controls(): ControlRoot {
    return this.owner ? { children: [this.owner, this.form] } : this.form;
  }

  #adoptChildren(): void {
    const children = [...this.childNodes];
    const at = children.indexOf(this.form);
    this.form.prepend(...children.slice(0, at));
    this.form.append(...children.slice(at + 1));
  }

  #ensureSubmitButton(): void {
    if (this.form.querySelector(SUBMIT_CONTROLS)) return;
    const button = document.createElement("crowd-button");
    button.setAttribute("form-action", "submit");
    button.setAttribute("variant", "primary");
    button.textContent = "Submit";
    this.form.append(button);
  }

  /** A native submission, of the form or of one that the author nested in it: stopped, and done our way. */
  #interceptSubmit(event: SubmitEvent): void {
    if (this.#ownEvents.has(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const form = event.target instanceof HTMLFormElement ? event.target : this.form;
    if (!this.#reportValidity()) return;
    const announced = new SubmitEvent("submit", {
      bubbles: true,
      cancelable: true,
      submitter: event.submitter,
    });
    this.#ownEvents.add(announced);
    if (form.dispatchEvent(announced)) this._submitHelperForm();
  }

  #reportValidity(): boolean {
    const invalid = firstInvalidControl(this.#controls);
    this.complaint = "";
    if (invalid === undefined) return true;
    invalid.reportValidity();
    if (!invalid.checkVisibility()) {
      const name = invalid.getAttribute("name") ?? invalid.localName;
      this.complaint = `“${name}” is not complete, and this page does not show it: ${invalid.validationMessage}`;
    }
    return false;
  }

  /** Enter in a field submits, as in forms with a native button; forms that have one do it themselves. */
  #submitOnEnter(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.defaultPrevented || event.isComposing) return;
    const field = event.target;
    if (!(field instanceof HTMLElement) || !isSingleLineField(field)) return;
    const form = field instanceof HTMLInputElement ? field.form : this.form;
    if (form === null || form.querySelector(NATIVE_SUBMIT_CONTROLS)) return;
    event.preventDefault();
    form.requestSubmit();
  }
}

function isSingleLineField(field: HTMLElement): boolean {
  if (field.localName === "crowd-input") return true;
  return field instanceof HTMLInputElement && isTextControl(field);
}
