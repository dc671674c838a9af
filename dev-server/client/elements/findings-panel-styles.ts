import { css } from "lit";

export const findingsPanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--surface);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: 46px;
    padding: 6px 10px 6px 18px;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    flex: 1;
    font-size: 14px;
    font-weight: 640;
    letter-spacing: -0.01em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  button.filter {
    min-height: 26px;
    padding: 0 8px;
    font-size: 12px;
  }
  .filter:not([aria-pressed="true"]):not(:disabled) {
    color: var(--muted);
    text-decoration: line-through;
  }
  .mark {
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--muted);
  }
  .error .mark {
    background: var(--bad);
  }
  .warning .mark {
    background: var(--warn);
  }
  .info .mark {
    background: var(--accent);
  }
  .body {
    flex: 1;
    min-height: 0;
    padding: 4px 14px 28px 18px;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  h3 {
    margin: 14px 0 8px;
    font-size: 13px;
    font-weight: 640;
  }
  h3 .muted {
    margin-left: 4px;
    font-weight: 400;
  }
  li + li {
    margin-top: 8px;
  }
  .notice {
    margin-top: 12px;
    padding: 14px 16px;
    border: 1px solid color-mix(in srgb, var(--bad) 35%, var(--line));
    border-radius: 10px;
    background: var(--bad-soft);
  }
  .empty {
    display: flex;
    gap: 8px;
    margin-top: 14px;
    padding: 14px 16px;
    border: 1px dashed var(--line-strong);
    border-radius: 10px;
    color: var(--muted);
    font-size: 13px;
  }
  .empty.good .icon {
    margin-top: 2px;
    color: var(--good);
  }
  .audit {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-top: 18px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
    color: var(--muted);
    font-size: 13px;
  }
  .audit p {
    flex: 1;
  }
`;
