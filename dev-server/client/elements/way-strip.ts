import { html, type TemplateResult } from "lit";
import { type PanelName, STAGES, type Stage, type TaskFinding } from "../../protocol.ts";
import { icon } from "../design/icons.ts";
import { countFindings } from "../state/findings.ts";

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
  readonly open: PanelName;
  /** What is wrong with the open task. */
  readonly findings: readonly TaskFinding[];
  /** How far the linter has come with it. */
  readonly linter: "looking" | "done" | "failed";
  /** The id of the panel that shows the open station. */
  readonly panelId: string;
  /** Grows with every answer that goes through: the way then lights up station by station. */
  readonly runs: number;
  readonly onOpen: (panel: PanelName) => void;
}

/** The tabs in their order: the stations, and the findings at the end. */
const PANELS: readonly PanelName[] = [...STAGES.map(({ name }) => name), "findings"];

/** The data's way as a row of connected stations, each of them a tab; at its end, a tab for the findings. */
export function renderWayStrip(parts: WayStripParts): TemplateResult {
  const { stages, open, panelId, runs, onOpen } = parts;
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
    ${tabs} ${renderFindingsTab(parts)}
  </div>`;
}

function renderFindingsTab({ open, panelId, findings, linter, onOpen }: WayStripParts): TemplateResult {
  const errors = countFindings(findings, "error");
  const warnings = countFindings(findings, "warning");
  const badges = [
    ...(errors > 0 ? [html`<span class="badge error">${errors}</span>`] : []),
    ...(warnings > 0 ? [html`<span class="badge warning">${warnings}</span>`] : []),
  ];
  return html`<button
    type="button"
    role="tab"
    id=${tabId("findings")}
    class="findings"
    aria-selected=${open === "findings"}
    aria-controls=${panelId}
    tabindex=${open === "findings" ? 0 : -1}
    @click=${() => onOpen("findings")}
  >
    <span class="badges" aria-hidden="true">${badges.length > 0 ? badges : renderBadge(linter)}</span>
    <span class="name">Findings</span>
    <span class="visually-hidden">, ${plural(errors, "error")}, ${plural(warnings, "warning")}</span>
  </button>`;
}

/** For a task without findings. */
function renderBadge(linter: WayStripParts["linter"]): TemplateResult {
  if (linter === "looking") return html`<span class="badge">…</span>`;
  if (linter === "failed") return html`<span class="badge error">${icon("cross", 12)}</span>`;
  return html`<span class="badge clean">${icon("check", 12)}</span>`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export function tabId(panel: PanelName): string {
  return `tab-${panel}`;
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

function moveByKey(event: KeyboardEvent, open: PanelName, onOpen: (panel: PanelName) => void): void {
  const at = PANELS.indexOf(open);
  const last = PANELS.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: Math.min(at + 1, last),
    ArrowLeft: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  const target = PANELS[targets[event.key] ?? -1];
  if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  onOpen(target);
  const list = event.currentTarget;
  if (list instanceof HTMLElement) list.querySelector<HTMLElement>(`#${tabId(target)}`)?.focus();
}
