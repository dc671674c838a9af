import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdControl } from "./crowd-control.ts";
import { fieldStyles } from "./field-styles.ts";
import type { JsonValue } from "./json.ts";
import type { AttributeProblem } from "./json-attribute.ts";
import { theme } from "./theme.ts";

/** What `<crowd-input>` and `<crowd-text-area>` have in common: all but the native control inside. */
export abstract class CrowdTextControl extends CrowdControl {
  static override shadowRootOptions: ShadowRootInit = {
    ...CrowdControl.shadowRootOptions,
    delegatesFocus: true,
  };

  static override properties: PropertyDeclarations = {
    value: {},
    label: {},
    placeholder: {},
    required: { type: Boolean, reflect: true },
    maxLength: { type: Number, attribute: "max-length" },
    minLength: { type: Number, attribute: "min-length" },
    autoFocus: { type: Boolean, attribute: "auto-focus" },
    autoValidate: { type: Boolean, attribute: "auto-validate" },
    errorMessage: { attribute: "error-message" },
    allowedPattern: { attribute: "allowed-pattern" },
  };

  static override styles = [theme, fieldStyles];

  declare label: string | null;
  declare placeholder: string | null;
  declare required: boolean;
  declare maxLength: number | null;
  declare minLength: number | null;
  declare autoFocus: boolean;
  /** Tells what is wrong while the worker types. */
  declare autoValidate: boolean;
  declare errorMessage: string | null;
  /** A regular expression; with `auto-validate`, characters that it does not match cannot be typed. */
  declare allowedPattern: string | null;

  #value = "";

  constructor() {
    super();
    this.required = false;
    this.autoFocus = false;
    this.autoValidate = false;
  }

  get value(): string {
    return this.#value;
  }

  /** Author scripts clear it with `null`. */
  set value(value: string | null | undefined) {
    this.#value = value === null || value === undefined ? "" : String(value);
  }

  override get _submittableValue(): string | undefined {
    return this.#value === "" ? undefined : this.#value;
  }

  override get validationMessage(): string {
    const length = this.#value.length;
    if (length === 0) return this.required ? this.errorMessage || "Please fill in this field." : "";
    if (this.minLength && length < this.minLength) {
      return this.errorMessage || `Please write at least ${this.minLength} characters; these are ${length}.`;
    }
    const native = this.nativeControl?.validationMessage ?? "";
    return native === "" ? "" : this.errorMessage || native;
  }

  override saveWork(): JsonValue | undefined {
    return this.#value === this.#initialValue ? undefined : this.#value;
  }

  override restoreWork(work: JsonValue): boolean {
    if (typeof work !== "string") return false;
    this.value = work;
    this.announceChange();
    return true;
  }

  protected override reset(): void {
    this.value = this.#initialValue;
  }

  protected override get problems(): readonly AttributeProblem[] {
    if (!this.allowedPattern || this.#allowed()) return [];
    const message = `The attribute allowed-pattern is not a regular expression: ${this.allowedPattern}`;
    return [{ attribute: "allowed-pattern", message }];
  }

  /** The native control inside. It calls {@link onInput} and {@link onBeforeInput}. */
  protected abstract renderControl(accessibleName: string): TemplateResult;

  protected get nativeControl(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>("#control");
  }

  protected override firstUpdated(): void {
    if (this.autoFocus) this.focus();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.renderProblems()}
      ${
        this.label
          ? html`<label for="control"
              >${this.label}${this.required ? html` <span class="required" aria-hidden="true">*</span>` : nothing}</label
            >`
          : nothing
      }
      ${this.renderControl(this.#accessibleName())} ${this.renderShownProblem()}
    `;
  }

  protected onInput(event: Event): void {
    if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) return;
    this.value = event.target.value;
    if (this.autoValidate || this.shownProblem !== "") this.shownProblem = this.validationMessage;
  }

  protected onBeforeInput(event: InputEvent): void {
    const allowed = this.autoValidate ? this.#allowed() : undefined;
    if (!allowed || !event.data) return;
    if ([...event.data].some((character) => !allowed.test(character))) event.preventDefault();
  }

  get #initialValue(): string {
    return this.getAttribute("value") ?? "";
  }

  #allowed(): RegExp | undefined {
    if (!this.allowedPattern) return undefined;
    try {
      return new RegExp(this.allowedPattern, "u");
    } catch {
      return undefined;
    }
  }

  /** A `<label>` of the page cannot name what is inside a shadow root, so its text is handed on. */
  #accessibleName(): string {
    const labels = [...this.internals.labels].map((label) => label.textContent?.trim() ?? "");
    return this.label || this.getAttribute("aria-label") || labels.join(" ") || this.placeholder || this.name;
  }
}
