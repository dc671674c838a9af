import type { PropertyDeclarations } from "lit";
import { CrowdControl } from "./crowd-control.ts";
import type { JsonObject, JsonValue } from "./json.ts";

/** The base of what is on or off: checkbox, toggle button, radio button. Answers `{value: true}` or `{value: false}`. */
export abstract class CrowdChoiceControl extends CrowdControl {
  static override shadowRootOptions: ShadowRootInit = {
    ...CrowdControl.shadowRootOptions,
    delegatesFocus: true,
  };

  static override properties: PropertyDeclarations = {
    checked: { type: Boolean },
    required: { type: Boolean, reflect: true },
    value: { useDefault: true },
  };

  declare required: boolean;
  /** The key of the boolean in the answer. */
  declare value: string;

  #checked = false;

  constructor() {
    super();
    this.required = false;
    this.value = "on";
    this.addEventListener("click", this.#onHostClick);
  }

  get checked(): boolean {
    return this.#checked;
  }

  set checked(checked: boolean) {
    this.#checked = Boolean(checked);
  }

  override get answerKind(): "choices" {
    return "choices";
  }

  override get _submittableValue(): JsonObject {
    return { [this.value || "on"]: this.checked };
  }

  override get validationMessage(): string {
    return this.required && !this.checked ? "Please tick this to go on." : "";
  }

  override saveWork(): JsonValue | undefined {
    return this.checked === this.hasAttribute("checked") ? undefined : this.checked;
  }

  override restoreWork(work: JsonValue): boolean {
    if (typeof work !== "boolean") return false;
    this.checked = work;
    this.announceChange();
    return true;
  }

  protected override reset(): void {
    this.checked = this.hasAttribute("checked");
  }

  /** Takes over what the worker did to the native control. */
  protected onNativeChange(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.turn(event.target.checked);
  }

  /** Checks or unchecks it as the worker does. */
  turn(checked: boolean): void {
    this.checked = checked;
    this.announceChange();
  }

  /** What a script's `click()` on the element does; the worker's clicks are on the native control. */
  protected get clicked(): boolean {
    return !this.checked;
  }

  #onHostClick(event: MouseEvent): void {
    const isOnElementItself = event.composedPath()[0] === this;
    if (isOnElementItself && !this.matches(":disabled")) this.turn(this.clicked);
  }
}
