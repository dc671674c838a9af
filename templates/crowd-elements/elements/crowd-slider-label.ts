import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { CrowdElement } from "../base/crowd-element.ts";
import { theme } from "../base/theme.ts";
import { CrowdSlider } from "./crowd-slider.ts";

/** `<crowd-slider-label>`: a text below the bar of the slider around it, at the value `position`. */
export class CrowdSliderLabel extends CrowdElement {
  static override properties: PropertyDeclarations = { position: { type: Number } };

  static override styles = [
    theme,
    css`
      :host {
        left: calc(10px + (100% - 20px) * var(--at, 0));
        color: var(--muted);
        font-size: 13px;
        white-space: nowrap;
        translate: -50%;
      }
    `,
  ];

  declare position: number | null;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    const slider = this.closest("crowd-slider");
    if (!(slider instanceof CrowdSlider) || this.position === null) return;
    this.style.setProperty("--at", String((this.position - slider.min) / (slider.max - slider.min || 1)));
  }
}
