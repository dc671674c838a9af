import { css } from "lit";

export const labelCardStyles = css`
  section {
    padding: 14px 16px 16px;
    border: 1px solid color-mix(in srgb, var(--tone) 30%, var(--line));
    border-radius: 10px;
    background: var(--soft);
    overflow: hidden;
  }
  .labeled {
    --tone: var(--good);
    --soft: var(--good-soft);
  }
  .failed {
    --tone: var(--bad);
    --soft: var(--bad-soft);
  }
  .picture {
    display: block;
    width: calc(100% + 32px);
    max-height: 340px;
    margin: -14px -16px 14px;
    background: var(--canvas);
  }
  rect {
    fill-opacity: 0.12;
    stroke-width: 2.5px;
    vector-effect: non-scaling-stroke;
  }
  .kicker {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--tone);
    font-size: 12px;
    font-weight: 640;
  }
  h3 {
    margin-top: 2px;
    font-size: 24px;
    font-weight: 680;
    letter-spacing: -0.025em;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 10px;
  }
  .counts li {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 2px 9px;
    border: 1px solid var(--line);
    border-radius: 20px;
    background: var(--surface);
    font-size: 12px;
  }
  .swatch {
    width: 9px;
    height: 9px;
    border-radius: 3px;
  }
  table {
    width: 100%;
    margin-top: 10px;
    border-collapse: collapse;
    font-size: 13px;
  }
  th,
  td {
    padding: 5px 8px 5px 0;
    border-top: 1px solid color-mix(in srgb, var(--tone) 18%, var(--line));
    text-align: left;
    vertical-align: baseline;
    overflow-wrap: anywhere;
  }
  th {
    width: 1%;
    padding-right: 16px;
    color: var(--muted);
    font-weight: 400;
    white-space: nowrap;
  }
  .number {
    padding-right: 0;
    font-variant-numeric: tabular-nums;
    text-align: right;
    white-space: nowrap;
  }
  .votes {
    margin-top: 12px;
    font-size: 12px;
  }
  .votes li {
    display: grid;
    grid-template-columns: minmax(64px, auto) 1fr 20px;
    align-items: center;
    gap: 10px;
    padding: 2px 0;
  }
  .bar {
    height: 6px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--text) 10%, transparent);
    overflow: hidden;
  }
  .bar span {
    display: block;
    height: 100%;
    border-radius: 3px;
    background: var(--tone);
  }
  .note {
    margin-top: 12px;
    color: var(--muted);
    font-size: 12px;
  }
  .votes .bar span {
    background: var(--muted);
  }
  .votes .won {
    font-weight: 640;
  }
  .votes .won .bar span {
    background: var(--tone);
  }
  .confidence {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    margin-top: 14px;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .confidence .bar {
    flex: 1;
    min-width: 40px;
  }
`;
