import { css } from "lit";

export const previewAppStyles = css`
  :host {
    display: grid;
    grid-template-columns: clamp(216px, 16vw, 264px) minmax(0, 1fr);
    height: 100%;
  }
  task-list {
    min-height: 0;
    height: 100vh;
  }
  main {
    display: flex;
    flex-direction: column;
    min-width: 0;
    height: 100vh;
  }
  header {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 62px;
    padding: 12px 14px 6px 20px;
    background: var(--surface);
  }
  .title {
    flex: 1;
    min-width: 0;
  }
  h1 {
    overflow: hidden;
    font-size: 17px;
    font-weight: 660;
    letter-spacing: -0.02em;
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title p {
    overflow: hidden;
    font-size: 13px;
    line-height: 1.4;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  header [aria-pressed="true"] {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .rows {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-right: 8px;
  }
  .position {
    min-width: 66px;
    color: var(--muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .position b {
    color: var(--text);
    font-weight: 640;
  }
  .split {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, var(--panel));
    min-height: 0;
  }
  [role="tabpanel"] {
    display: grid;
    min-width: 0;
    min-height: 0;
    background: var(--surface);
  }
  .loading {
    margin: 18px;
    height: 120px;
    background: repeating-linear-gradient(var(--hover) 0 12px, transparent 12px 24px);
  }
  .message {
    flex: 1;
    display: grid;
    place-items: start center;
    padding: 48px 24px;
    border-top: 1px solid var(--line);
    background: var(--canvas);
    overflow: auto;
  }
  .card {
    width: 100%;
    max-width: 620px;
    padding: 24px 28px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .card:empty {
    display: none;
  }
  h2 {
    font-size: 16px;
    font-weight: 650;
  }
  .card p {
    margin-top: 6px;
    color: var(--muted);
  }
  .disconnected {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 8px 16px;
    background: var(--warn-soft);
    color: var(--warn);
    font-size: 13px;
    font-weight: 560;
  }
  @media (max-width: 900px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: 3fr 2fr;
    }
    split-handle {
      display: none;
    }
    [role="tabpanel"] {
      border-top: 1px solid var(--line);
    }
  }
`;
