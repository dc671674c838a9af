import { css } from "lit";
import { shellStyles } from "../shell.ts";
import { buttonStyles, theme } from "../theme.ts";
import { draftLayerStyles } from "./draft-layer.ts";
import { handleLayerStyles } from "./handle-layer.ts";
import { helpStyles } from "./help.ts";
import { labelPaneStyles } from "./label-pane.ts";
import { shapeLayerStyles } from "./shape-layer.ts";
import { shapeListStyles } from "./shape-list.ts";
import { toolbarStyles } from "./toolbar.ts";

const pictureStyles = css`
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

export const annotatorStyles = [
  theme,
  buttonStyles,
  shellStyles,
  toolbarStyles,
  pictureStyles,
  shapeLayerStyles,
  handleLayerStyles,
  draftLayerStyles,
  helpStyles,
  labelPaneStyles,
  shapeListStyles,
];
