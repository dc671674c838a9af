import { css } from "lit";

/** The look of a picture stage, and of the hint below it. */
export const pictureStageStyles = css`
  :host {
    margin: 0 0 16px;
  }
  .frame {
    position: relative;
    box-sizing: content-box;
    width: calc(100% - 32px);
    padding: 16px;
    min-height: 240px;
    max-height: max(320px, 72vh);
    border-radius: var(--radius);
    background: light-dark(#e8ecf2, #0b0d12);
    overflow: hidden;
    cursor: crosshair;
    touch-action: none;
    user-select: none;
  }
  .frame:focus-visible {
    outline-offset: 2px;
  }
  .frame.panning,
  .frame.panning * {
    cursor: grab;
  }
  .stage {
    position: absolute;
    top: 0;
    left: 0;
    transform-origin: 0 0;
  }
  .stage img,
  .upper-canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .failure {
    margin: 0;
    padding: 32px;
    color: var(--danger);
    overflow-wrap: anywhere;
  }
  .hint {
    margin: 8px 0 0;
    color: var(--muted);
    font-size: 13px;
  }
  .hint.refusal {
    color: var(--danger);
    font-weight: 600;
  }
`;
