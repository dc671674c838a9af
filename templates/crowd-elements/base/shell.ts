import { css, html, nothing, type TemplateResult } from "lit";
import type { Regions } from "./regions.ts";

/** The regions of every element that has a shell. */
export const INSTRUCTION_REGIONS = ["full-instructions", "short-instructions"] as const;

/**
 * Class names that author scripts look for in the shadow roots of the original elements are kept:
 * `awsui-app-layout__navigation`, `awsui-modal-dialog`, `headerContainer`, `headerButtonsContainer`,
 * `moreInstructionsLink`, `annotation-area`, `label-pane-content`. They are there from the first rendering on.
 */
export interface ShellParts {
  readonly regions: Regions;
  readonly header: string;
  /** What the worker works on. */
  readonly main: TemplateResult;
  /** The pane beside it. */
  readonly side?: TemplateResult;
}

/** The frame around a classifier or an annotator: header, instructions, the work, and the labels beside it. */
export function renderShell({ regions, header, main, side }: ShellParts): TemplateResult {
  const full = regions.has("full-instructions");
  const short = regions.has("short-instructions");
  return html`
    <div class="shell">
      <div class="headerContainer" ?hidden=${header === ""}>
        <h2 class="header">${header}</h2>
        <div class="headerButtonsContainer"></div>
      </div>
      <div class="columns">
        <section class="awsui-app-layout__navigation" aria-label="Instructions" ?hidden=${!short && !full}>
          <h3>${regions.attribute("short-instructions", "header", "Instructions")}</h3>
          <div class="short"><slot name="short-instructions"></slot></div>
          <button class="moreInstructionsLink quiet" type="button" ?hidden=${!full} @click=${openInstructions}>
            View full instructions
          </button>
        </section>
        <section class="annotation-area" aria-label="Task">${main}<slot></slot></section>
        ${side === undefined ? nothing : html`<section class="label-pane-content" aria-label="Labels">${side}</section>`}
      </div>
    </div>
    <dialog class="awsui-modal-dialog" aria-labelledby="full-header">
      <div class="modal-header">
        <h2 id="full-header">${regions.attribute("full-instructions", "header", "Instructions")}</h2>
        <button type="button" aria-label="Close instructions" @click=${closeInstructions}>✕</button>
      </div>
      <slot name="full-instructions"></slot>
    </dialog>
  `;
}

function dialogOf(event: Event): HTMLDialogElement | null {
  const root = event.target instanceof Element ? event.target.getRootNode() : null;
  return root instanceof ShadowRoot
    ? root.querySelector<HTMLDialogElement>("dialog.awsui-modal-dialog")
    : null;
}

function openInstructions(event: Event): void {
  dialogOf(event)?.showModal();
}

function closeInstructions(event: Event): void {
  dialogOf(event)?.close();
}

export const shellStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .shell {
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    overflow: clip;
  }
  .headerContainer {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 14px 20px;
    border-bottom: 1px solid var(--line);
  }
  h2,
  h3 {
    margin: 0;
    font-size: 18px;
    font-weight: 650;
    line-height: 1.35;
    letter-spacing: -0.01em;
  }
  h3 {
    margin-bottom: 8px;
    color: var(--muted);
    font-size: 13px;
    letter-spacing: 0.02em;
  }
  .header {
    flex: 1;
  }
  .columns {
    display: flex;
    align-items: stretch;
  }
  .awsui-app-layout__navigation {
    flex: none;
    width: 240px;
    max-width: 45%;
    padding: 18px 20px;
    border-right: 1px solid var(--line);
    background: var(--sunken);
    overflow-wrap: anywhere;
  }
  .moreInstructionsLink {
    margin: 8px -10px;
  }
  .annotation-area {
    flex: 1;
    min-width: 0;
    padding: 16px 20px 20px;
  }
  .label-pane-content {
    flex: none;
    width: 264px;
    padding: 16px;
    border-left: 1px solid var(--line);
  }
  .awsui-modal-dialog {
    width: calc(100% - 32px);
    max-width: 720px;
    max-height: 85vh;
    padding: 24px 28px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    color: var(--text);
    box-shadow: 0 20px 60px rgb(0 0 0 / 0.3);
  }
  .awsui-modal-dialog::backdrop {
    background: rgb(10 14 22 / 0.5);
  }
  .modal-header {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    margin-bottom: 12px;
  }
  @container (max-width: 820px) {
    .columns {
      flex-wrap: wrap;
    }
    .awsui-app-layout__navigation {
      width: 100%;
      max-width: none;
      padding: 14px 20px;
      border-right: none;
      border-bottom: 1px solid var(--line);
    }
    .annotation-area {
      flex-basis: 320px;
    }
  }
  @container (max-width: 640px) {
    .label-pane-content {
      width: 100%;
      border-top: 1px solid var(--line);
      border-left: none;
    }
  }
`;
