import { css, html, type TemplateResult } from "lit";
import type { RowMark } from "../state/row-status.ts";

/** What is known of a row, as a dot. */
export function renderRowDot({ look, title }: RowMark): TemplateResult {
  return html`<span class="dot ${look}" role="img" aria-label=${title} title=${title}></span>`;
}

export const rowDotStyles = css`
  .dot {
    display: inline-block;
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    box-shadow: inset 0 0 0 1.5px var(--line-strong);
  }
  .dot.unknown {
    opacity: 0.45;
  }
  .dot.failed {
    background: var(--bad);
    box-shadow: none;
  }
  .dot.warned {
    background: var(--warn);
    box-shadow: none;
  }
  .dot.labeled {
    background: var(--good);
    box-shadow: none;
  }
  .dot.answered,
  .dot.unfinished {
    background: linear-gradient(to right, var(--accent) 50%, transparent 50%);
    box-shadow: inset 0 0 0 1.5px var(--accent);
  }
`;
