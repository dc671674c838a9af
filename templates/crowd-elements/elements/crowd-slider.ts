import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { CrowdControl } from "../base/crowd-control.ts";
import { clamp } from "../base/geometry.ts";
import type { JsonValue } from "../base/json.ts";
import { theme } from "../base/theme.ts";
import { SLIDER_ANSWER } from "../conventions.ts";

/** `<crowd-slider>`: a number between two others. It always has a value, the smallest one to begin with. */
export class CrowdSlider extends CrowdControl {
  static override shadowRootOptions: ShadowRootInit = {
    ...CrowdControl.shadowRootOptions,
    delegatesFocus: true,
  };

  static override properties: PropertyDeclarations = {
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    value: { type: Number },
    secondaryProgress: { type: Number, attribute: "secondary-progress" },
    pin: { type: Boolean },
    editable: { type: Boolean },
    required: { type: Boolean },
    isLabelled: { state: true },
  };

  static override styles = [theme, sliderLook()];

  declare min: number;
  declare max: number;
  declare step: number;
  /** Marks a second place on the bar. */
  declare secondaryProgress: number;
  /** Shows the value above the knob. */
  declare pin: boolean;
  /** Adds a field in which the value can be typed. */
  declare editable: boolean;
  declare required: boolean;
  declare protected isLabelled: boolean;

  #value: number | undefined;

  constructor() {
    super();
    this.min = 0;
    this.max = 100;
    this.step = 1;
    this.secondaryProgress = 0;
    this.pin = false;
    this.editable = false;
    this.required = false;
    this.isLabelled = false;
  }

  get value(): number {
    return clamp(this.#value ?? this.min, this.min, this.max);
  }

  set value(value: number | string | null) {
    const number = value === null || value === "" ? Number.NaN : Number(value);
    this.#value = Number.isNaN(number) ? undefined : number;
  }

  override get _submittableValue(): JsonValue {
    return SLIDER_ANSWER === "number" ? this.value : String(this.value);
  }

  override get validationMessage(): string {
    return "";
  }

  override saveWork(): JsonValue | undefined {
    const value = this.value;
    return value === this.#initialValue ? undefined : value;
  }

  override restoreWork(work: JsonValue): boolean {
    if (typeof work !== "number") return false;
    this.value = work;
    this.announceChange();
    return this.value === work;
  }

  protected override reset(): void {
    this.value = this.getAttribute("value");
  }

  protected override render(): TemplateResult {
    const isDisabled = this.matches(":disabled");
    return html`
      <div class="bar ${this.isLabelled ? "labelled" : ""}" .style=${`--at: ${this.#share(this.value)}; --second: ${this.#share(this.secondaryProgress)}`}>
        <input
          type="range"
          aria-label=${this.#accessibleName()}
          min=${this.min}
          max=${this.max}
          step=${this.step}
          .value=${live(String(this.value))}
          ?disabled=${isDisabled}
          @input=${this.#onInput}
          @change=${this.announceChange}
        />
        ${this.pin ? html`<output class="pin" aria-hidden="true">${this.value}</output>` : nothing}
        <slot @slotchange=${this.#onChildren}></slot>
      </div>
      ${
        this.editable
          ? html`<input
              type="number"
              aria-label=${`${this.#accessibleName()}, as a number`}
              min=${this.min}
              max=${this.max}
              step=${this.step}
              .value=${live(String(this.value))}
              ?disabled=${isDisabled}
              @change=${this.#onTyped}
            />`
          : nothing
      }
    `;
  }

  get #initialValue(): number {
    const attribute = this.getAttribute("value");
    return clamp(attribute === null ? this.min : Number(attribute), this.min, this.max);
  }

  /** Where a value is on the bar, from 0 to 1. */
  #share(value: number): number {
    return this.max > this.min ? clamp((value - this.min) / (this.max - this.min), 0, 1) : 0;
  }

  #onChildren(): void {
    this.isLabelled = this.querySelector("crowd-slider-label") !== null;
  }

  #onInput(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.value = event.target.value;
  }

  #onTyped(event: Event): void {
    this.#onInput(event);
    this.announceChange();
  }

  #accessibleName(): string {
    const labels = [...this.internals.labels].map((label) => label.textContent?.trim() ?? "");
    return this.getAttribute("aria-label") || labels.join(" ") || this.name || "Slider";
  }
}

function sliderLook() {
  return css`
    :host {
      display: flex;
      align-items: flex-start;
      gap: 16px;
      min-width: 160px;
      max-width: 560px;
      margin: 8px 0;
    }
    .bar {
      position: relative;
      flex: 1;
    }
    input[type="range"] {
      appearance: none;
      display: block;
      width: 100%;
      height: 28px;
      margin: 0;
      background: transparent;
    }
    input[type="range"]::-webkit-slider-runnable-track {
      height: 6px;
      border-radius: 3px;
      background: linear-gradient(
        to right,
        var(--accent) calc(100% * var(--at)),
        var(--line-strong) calc(100% * var(--at)) calc(100% * var(--second)),
        var(--line) 0
      );
    }
    input[type="range"]::-moz-range-track {
      height: 6px;
      border-radius: 3px;
      background: var(--line);
    }
    input[type="range"]::-moz-range-progress {
      height: 6px;
      border-radius: 3px;
      background: var(--accent);
    }
    input[type="range"]::-webkit-slider-thumb {
      appearance: none;
      width: 20px;
      height: 20px;
      margin-top: -7px;
      border: 3px solid var(--surface);
      border-radius: 50%;
      background: var(--accent);
      box-shadow: 0 0 0 1px var(--accent);
    }
    input:disabled {
      opacity: 0.5;
    }
    .pin {
      position: absolute;
      bottom: calc(100% - 2px);
      left: calc(10px + (100% - 20px) * var(--at));
      padding: 0 8px;
      border-radius: 6px;
      background: var(--accent);
      color: var(--on-accent);
      font-size: 13px;
      font-weight: 600;
      translate: -50%;
    }
    :host([pin]) {
      margin-top: 28px;
    }
    ::slotted(crowd-slider-label) {
      position: absolute;
      top: 28px;
    }
    .labelled {
      margin-bottom: 26px;
    }
    input[type="number"] {
      width: 88px;
      min-height: 32px;
      padding: 2px 8px;
      border: 1px solid var(--line-strong);
      border-radius: 6px;
      background: var(--surface);
      color: var(--text);
      font: inherit;
    }
  `;
}
