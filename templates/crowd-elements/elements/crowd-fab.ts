import { css, type PropertyDeclarations } from "lit";
import { CrowdIconControl } from "../base/crowd-icon-control.ts";
import { theme } from "../base/theme.ts";

/** `<crowd-fab>`: a round button that stands out, with an icon or a single character. */
export class CrowdFab extends CrowdIconControl {
  static override properties: PropertyDeclarations = { label: {} };

  static override styles = [
    theme,
    css`
      :host {
        display: inline-block;
        margin: 8px;
        vertical-align: middle;
      }
      button {
        display: inline-grid;
        place-items: center;
        min-width: 56px;
        height: 56px;
        padding: 0 16px;
        border: none;
        border-radius: 28px;
        background: var(--accent);
        color: var(--on-accent);
        font: inherit;
        font-size: 18px;
        font-weight: 600;
        box-shadow: 0 3px 10px rgb(0 0 0 / 0.3);
        cursor: pointer;
      }
      button:hover {
        background: color-mix(in srgb, var(--accent), black 12%);
      }
      button:active {
        box-shadow: 0 1px 4px rgb(0 0 0 / 0.3);
      }
      button:disabled {
        background: var(--sunken);
        color: var(--muted);
        box-shadow: inset 0 0 0 1px var(--line);
        cursor: default;
      }
      .icon {
        width: 24px;
        height: 24px;
      }
      .icon-name {
        font-size: 14px;
      }
    `,
  ];

  /** One character, for want of an icon. */
  declare label: string | null;

  /** Of a longer text only an ellipsis is shown. */
  protected override get text(): string {
    const label = this.label ?? "";
    return [...new Intl.Segmenter().segment(label)].length > 1 ? "…" : label;
  }
}
