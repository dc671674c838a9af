import { css } from "lit";

export const wayStripStyles = css`
  /* An animation runs again only under another name. */
  .way {
    --arrive: arrive;
    --draw: draw;
  }
  .way.again {
    --arrive: arrive-again;
    --draw: draw-again;
  }
  .way {
    display: flex;
    padding: 0 12px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .station {
    --color: var(--line-strong);
    position: relative;
    flex: 1 1 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: flex-start;
    gap: 7px;
    min-width: 0;
    padding: 12px 4px 11px;
    border: none;
    background: none;
    color: var(--muted);
    font: inherit;
    font-size: 12px;
    line-height: 1.25;
    cursor: pointer;
  }
  .station::before {
    content: "";
    position: absolute;
    top: 22px;
    left: calc(-50% + 15px);
    width: calc(100% - 30px);
    height: 2px;
    border-radius: 1px;
    background: var(--line);
  }
  .station:first-child::before {
    display: none;
  }
  .station.done::before,
  .station.warned::before {
    background: var(--good);
  }
  .station.failed::before {
    background: linear-gradient(to right, var(--good), var(--bad));
  }
  .station.next::before {
    background: linear-gradient(to right, var(--good), var(--accent));
  }
  .node {
    position: relative;
    display: grid;
    place-items: center;
    width: 22px;
    height: 22px;
    border: 1.5px solid var(--color);
    border-radius: 50%;
    background: var(--surface);
    color: var(--muted);
    font-size: 11px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .name {
    max-width: 108px;
    text-wrap: balance;
  }
  .done .node,
  .warned .node {
    --color: var(--good);
    background: var(--good);
    color: var(--surface);
  }
  .failed .node {
    --color: var(--bad);
    background: var(--bad);
    color: var(--surface);
  }
  .failed .name {
    color: var(--bad);
  }
  .next .node {
    --color: var(--accent);
    color: var(--accent);
  }
  .warned .node::after {
    content: "";
    position: absolute;
    top: -3px;
    right: -3px;
    width: 9px;
    height: 9px;
    border: 2px solid var(--surface);
    border-radius: 50%;
    background: var(--warn);
    box-sizing: content-box;
    margin: -1px;
  }
  .unknown .node {
    color: transparent;
  }
  .station:hover .name,
  .station[aria-selected="true"] .name,
  .findings:hover .name,
  .findings[aria-selected="true"] .name {
    color: var(--text);
  }
  .station[aria-selected="true"] .name,
  .findings[aria-selected="true"] .name {
    font-weight: 640;
  }
  .station[aria-selected="true"]::after,
  .findings[aria-selected="true"]::after {
    content: "";
    position: absolute;
    right: 14px;
    bottom: -1px;
    left: 14px;
    height: 2px;
    border-radius: 2px 2px 0 0;
    background: var(--text);
  }
  .station:hover .node {
    box-shadow: 0 0 0 4px var(--hover);
  }
  .station[aria-selected="true"] .node {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--color) 28%, transparent);
  }
  .findings {
    position: relative;
    flex: none;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 7px;
    min-width: 84px;
    margin-left: 8px;
    padding: 12px 14px 11px;
    border: none;
    border-left: 1px solid var(--line);
    border-radius: 0;
    background: none;
    color: var(--muted);
    font: inherit;
    font-size: 12px;
    line-height: 1.25;
    cursor: pointer;
  }
  .badges {
    display: flex;
    gap: 4px;
    min-height: 22px;
    align-items: center;
  }
  .badge {
    display: grid;
    place-items: center;
    min-width: 22px;
    height: 20px;
    padding: 0 6px;
    border-radius: 10px;
    font-size: 11px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .badge.error {
    background: var(--bad);
    color: var(--surface);
  }
  .badge.warning {
    background: var(--warn-soft);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--warn) 45%, transparent);
    color: var(--warn);
  }
  .badge.clean {
    background: var(--good-soft);
    color: var(--good);
  }
  .findings:focus-visible,
  .station:focus-visible {
    outline-offset: -3px;
    border-radius: 8px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .next .node {
      animation: beckon 2.4s ease-in-out infinite;
    }
    .done .node,
    .warned .node,
    .failed .node {
      animation: var(--arrive) 0.42s calc(var(--index) * 70ms) backwards cubic-bezier(0.2, 1.4, 0.4, 1);
    }
    .done::before,
    .warned::before,
    .failed::before {
      animation: var(--draw) 0.2s calc(var(--index) * 70ms) backwards linear;
      transform-origin: left;
    }
  }
  @keyframes beckon {
    50% {
      box-shadow: 0 0 0 6px color-mix(in srgb, var(--accent) 22%, transparent);
    }
  }
  @keyframes arrive {
    from {
      background: var(--surface);
      transform: scale(0.6);
    }
  }
  @keyframes arrive-again {
    from {
      background: var(--surface);
      transform: scale(0.6);
    }
  }
  @keyframes draw {
    from {
      transform: scaleX(0);
    }
  }
  @keyframes draw-again {
    from {
      transform: scaleX(0);
    }
  }
`;
