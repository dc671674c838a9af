import { css } from "lit";
import { shellStyles } from "../shell.ts";
import { buttonStyles, theme } from "../theme.ts";

export const rankingStyles = [
  theme,
  buttonStyles,
  shellStyles,
  css`
    :host {
      margin: 0 0 16px;
    }
    .label-pane-content {
      width: clamp(264px, 32%, 360px);
    }
    .verbatim {
      margin: 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      unicode-bidi: plaintext;
    }
    .prompt {
      margin-bottom: 16px;
      font-size: 16px;
      font-weight: 600;
    }
    .response {
      margin-bottom: 12px;
      padding: 12px 16px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--raised);
    }
    .ranks {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin: 10px 0 0;
      padding: 0;
      list-style: none;
    }
    .ranks li {
      padding: 1px 10px;
      border: 1px solid var(--line);
      border-radius: 12px;
      color: var(--muted);
      font-size: 13px;
    }
    .ranks li.ranked {
      border-color: var(--accent);
      background: var(--accent-soft);
      color: var(--text);
    }
    .dimension {
      min-width: 0;
      margin: 0 0 20px;
      padding: 0;
      border: none;
    }
    legend {
      padding: 0;
      font-weight: 650;
    }
    .rule {
      margin: 0 0 8px;
      color: var(--muted);
      font-size: 13px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      padding: 4px 0;
    }
    .row-name {
      flex: 1;
      min-width: 90px;
      font-size: 14px;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    .choices label {
      position: relative;
      display: grid;
      place-items: center;
      width: 34px;
      height: 34px;
      border: 1px solid var(--line-strong);
      border-radius: 6px;
      background: var(--raised);
      font-size: 14px;
      font-variant-numeric: tabular-nums;
      cursor: pointer;
    }
    .choices label:hover {
      background: var(--sunken);
    }
    .choices label.chosen {
      border-color: transparent;
      background: var(--accent);
      color: var(--on-accent);
      font-weight: 650;
    }
    .choices label:focus-within {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .choices input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    @container (max-width: 640px) {
      .label-pane-content {
        width: 100%;
      }
    }
  `,
];
