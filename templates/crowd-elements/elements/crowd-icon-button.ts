import { css } from "lit";
import { CrowdIconControl } from "../base/crowd-icon-control.ts";
import { theme } from "../base/theme.ts";

/** `<crowd-icon-button>`: a plain button that is an icon. */
export class CrowdIconButton extends CrowdIconControl {
  static override styles = [
    theme,
    css`
      :host {
        display: inline-block;
        vertical-align: middle;
      }
      button {
        display: inline-grid;
        place-items: center;
        min-width: 40px;
        height: 40px;
        padding: 0 8px;
        border: none;
        border-radius: 20px;
        background: transparent;
        color: inherit;
        font: inherit;
        font-size: 14px;
        cursor: pointer;
      }
      button:hover {
        background: var(--accent-soft);
      }
      button:active {
        background: var(--accent);
        color: var(--on-accent);
      }
      button:disabled {
        background: transparent;
        color: var(--muted);
        opacity: 0.6;
        cursor: default;
      }
      .icon {
        width: 24px;
        height: 24px;
      }
    `,
  ];
}
