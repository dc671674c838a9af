import { css } from "lit";

export const pageBenchStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--canvas);
    container-type: inline-size;
  }
  .toolbar {
    display: flex;
    align-items: center;
    gap: 6px 14px;
    min-height: 46px;
    padding: 0 14px 0 18px;
    font-size: 13px;
  }
  .space {
    flex: 1;
  }
  .workers {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .caption,
  .of {
    color: var(--muted);
    white-space: nowrap;
  }
  .seats {
    display: flex;
    gap: 2px;
  }
  .seat {
    width: 24px;
    min-height: 24px;
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    background: none;
    color: var(--text);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .seat.spare {
    color: var(--muted);
  }
  .seat.answered {
    border-color: var(--good);
    color: var(--good);
    font-weight: 650;
  }
  .seat[aria-pressed="true"] {
    border-color: var(--text);
    background: var(--text);
    color: var(--surface);
    font-weight: 650;
  }
  .seat.answered[aria-pressed="true"] {
    border-color: var(--good);
    background: var(--good);
  }
  .switch {
    padding: 0 6px;
  }
  .track {
    position: relative;
    width: 26px;
    height: 16px;
    border-radius: 8px;
    background: var(--line-strong);
    transition: background-color 0.15s;
  }
  .track::after {
    content: "";
    position: absolute;
    top: 2px;
    left: 2px;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: var(--surface);
    transition: transform 0.15s;
  }
  [aria-checked="true"] .track {
    background: var(--good);
  }
  [aria-checked="true"] .track::after {
    transform: translateX(10px);
  }
  .viewports {
    display: flex;
    gap: 2px;
  }
  .viewports [aria-pressed="true"] {
    border-color: var(--line);
    background: var(--surface);
    color: var(--text);
  }
  .stage {
    position: relative;
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
    padding: 0 16px 16px;
  }
  .overlay {
    position: absolute;
    inset: 0 16px 16px;
    display: grid;
    place-items: start center;
    padding: 32px 24px 24px;
    overflow: auto;
  }
  .card {
    position: relative;
    width: 100%;
    max-width: 620px;
    padding: 20px 22px;
    border: 1px solid color-mix(in srgb, var(--bad) 35%, var(--line));
    border-radius: 12px;
    background: var(--surface);
    box-shadow: var(--shadow-high);
  }
  [role="status"] .card {
    border-color: var(--line);
  }
  .close {
    float: right;
    margin: -8px -10px 0 8px;
  }
  .hint {
    margin-top: 16px;
    font-size: 12px;
  }
  .reminder {
    position: absolute;
    right: 28px;
    bottom: 28px;
    border-color: var(--bad);
    color: var(--bad);
    box-shadow: var(--shadow);
  }
  .troubles {
    border-top: 1px solid var(--line);
    background: var(--warn-soft);
    font-size: 13px;
  }
  .troubles.bad {
    background: var(--bad-soft);
  }
  .troubles.bad button,
  .troubles.bad li .icon {
    color: var(--bad);
  }
  .troubles button {
    width: 100%;
    min-height: 36px;
    justify-content: flex-start;
    padding: 0 18px;
    border-radius: 0;
    color: var(--warn);
  }
  .troubles ul {
    max-height: 160px;
    padding: 0 18px 12px;
    overflow: auto;
  }
  .troubles li {
    display: flex;
    gap: 8px;
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
  .troubles li .icon {
    margin-top: 3px;
    color: var(--warn);
  }
  .size {
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .card .kicker {
    margin-bottom: 4px;
    color: var(--bad);
    font-size: 12px;
    font-weight: 640;
  }
  .card .reason {
    margin-top: 12px;
    font-weight: 560;
  }
  .card .kicker.fine {
    color: var(--good);
    font-size: 14px;
  }
  @container (max-width: 900px) {
    .size {
      display: none;
    }
  }
  @container (max-width: 800px) {
    .rest {
      display: none;
    }
  }
  @container (max-width: 640px) {
    .toolbar {
      flex-wrap: wrap;
      padding: 8px 14px;
    }
  }
`;
