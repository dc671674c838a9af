import { css, html, type TemplateResult } from "lit";
import { STAGES, type Stage, type StageName } from "../../protocol.ts";
import { icon } from "../design/icons.ts";

/** How a station looks; `next` is the one that waits for somebody to answer. */
export type StationState = "done" | "warned" | "failed" | "next" | "not-run" | "unknown";

const STATE_TITLES: Readonly<Record<StationState, string>> = {
  done: "done",
  warned: "done, with warnings",
  failed: "failed",
  next: "waits for an answer",
  "not-run": "not run",
  unknown: "not known yet",
};

export interface WayStripParts {
  /** All nine, or none before they are known. */
  readonly stages: readonly Stage[];
  readonly open: StageName;
  /** The id of the panel that shows the open station. */
  readonly panelId: string;
  /** Grows with every answer that goes through: the way then lights up station by station. */
  readonly runs: number;
  readonly onOpen: (stage: StageName) => void;
}

/** The data's way as a row of connected stations, each of them a tab. */
export function renderWayStrip({ stages, open, panelId, runs, onOpen }: WayStripParts): TemplateResult {
  const tabs = STAGES.map(({ name, title }, index) => {
    const state = stationState(stages, index);
    return html`<button
      type="button"
      role="tab"
      id=${tabId(name)}
      class="station ${state}"
      style=${`--index: ${index}`}
      aria-selected=${name === open}
      aria-controls=${panelId}
      tabindex=${name === open ? 0 : -1}
      @click=${() => onOpen(name)}
    >
      <span class="node">${nodeContent(state, index)}</span>
      <span class="name">${title}</span>
      <span class="visually-hidden">, ${STATE_TITLES[state]}</span>
    </button>`;
  });
  return html`<div
    class=${runs % 2 === 0 ? "way" : "way again"}
    role="tablist"
    aria-label="The data's way"
    @keydown=${(event: KeyboardEvent) => moveByKey(event, open, onOpen)}
  >
    ${tabs}
  </div>`;
}

export function tabId(stage: StageName): string {
  return `tab-${stage}`;
}

export function stationState(stages: readonly Stage[], index: number): StationState {
  const stage = stages[index];
  if (stage === undefined) return "unknown";
  if (stage.status === "failed") return "failed";
  if (stage.status === "done") return stage.warnings.length > 0 ? "warned" : "done";
  const isFirst = stages[index - 1]?.status === "done";
  return isFirst && stage.name === "worker-answers" ? "next" : "not-run";
}

function nodeContent(state: StationState, index: number): TemplateResult | string {
  if (state === "failed") return icon("cross", 12);
  return String(index + 1);
}

function moveByKey(event: KeyboardEvent, open: StageName, onOpen: (stage: StageName) => void): void {
  const at = STAGES.findIndex(({ name }) => name === open);
  const last = STAGES.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: Math.min(at + 1, last),
    ArrowLeft: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  const target = STAGES[targets[event.key] ?? -1];
  if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  onOpen(target.name);
  const list = event.currentTarget;
  if (list instanceof HTMLElement) list.querySelector<HTMLElement>(`#${tabId(target.name)}`)?.focus();
}

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
  .station[aria-selected="true"] .name {
    color: var(--text);
  }
  .station[aria-selected="true"] .name {
    font-weight: 640;
  }
  .station[aria-selected="true"]::after {
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
