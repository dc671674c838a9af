import { css } from "lit";

export const stagePanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--surface);
  }
  header {
    display: flex;
    align-items: center;
    gap: 2px;
    min-height: 46px;
    padding: 0 10px 0 18px;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    flex: 1;
    min-width: 0;
    font-size: 14px;
    font-weight: 640;
    letter-spacing: -0.01em;
  }
  h2 .muted {
    margin-right: 4px;
    font-variant-numeric: tabular-nums;
    font-weight: 500;
  }
  .body {
    flex: 1;
    min-height: 0;
    padding: 14px 14px 28px 18px;
    overflow: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  json-view,
  html-view {
    margin-left: -8px;
  }
  .notice {
    margin-bottom: 14px;
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-radius: 10px;
    font-size: 13px;
  }
  .notice.bad {
    border-color: color-mix(in srgb, var(--bad) 35%, var(--line));
    background: var(--bad-soft);
  }
  .notice.warn {
    padding: 10px 14px;
    border-color: color-mix(in srgb, var(--warn) 35%, var(--line));
    background: var(--warn-soft);
  }
  .notice li {
    display: flex;
    gap: 8px;
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
  .notice li .icon {
    margin-top: 2px;
    color: var(--warn);
  }
  .notice .where {
    display: block;
    color: var(--muted);
  }
  .not-run {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 4px;
    padding: 18px;
    border: 1px dashed var(--line-strong);
    border-radius: 10px;
    color: var(--muted);
    font-size: 13px;
  }
  .not-run .kicker {
    color: var(--text);
    font-weight: 640;
  }
  .not-run button {
    margin-top: 10px;
  }
  label-card {
    display: block;
  }
  .next-steps {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 12px 0 18px;
  }
  .answers {
    margin-bottom: 10px;
    font-size: 13px;
  }
  .answers li {
    display: grid;
    grid-template-columns: 14px auto 1fr auto;
    align-items: center;
    gap: 8px;
    padding: 4px 0;
    border-bottom: 1px solid var(--line);
  }
  .answers + button {
    margin-bottom: 14px;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
`;
