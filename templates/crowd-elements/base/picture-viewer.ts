import { css, html, type ReactiveControllerHost, type TemplateResult } from "lit";
import { renderIcon } from "./icons.ts";
import { PictureStage } from "./picture-stage.ts";

/** How far an arrow key moves the picture, in screen pixels. */
const STEP = 60;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** A picture to look at closely, not to draw on: dragging moves it. */
export class PictureViewer {
  readonly stage: PictureStage;
  #grabbed: PointerEvent | undefined;

  constructor(host: ReactiveControllerHost) {
    const letGo = () => {
      this.#grabbed = undefined;
    };
    this.stage = new PictureStage(host, {
      press: (_, event) => {
        this.#grabbed = event;
      },
      drag: (_, event) => {
        const { clientX, clientY } = this.#grabbed ?? event;
        this.#grabbed = event;
        this.stage.pan(event.clientX - clientX, event.clientY - clientY);
      },
      drop: letGo,
      cancel: letGo,
    });
  }

  /** Zooms, and moves the picture when it has the focus. Returns whether the key did that. */
  onKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const arrow = ARROWS[event.key];
    const target = event.composedPath()[0];
    if (arrow && target instanceof Element && target.matches(".frame")) this.stage.pan(...arrow);
    else if (event.key === "+" || event.key === "=") this.stage.zoomIn();
    else if (event.key === "-") this.stage.zoomOut();
    else if (event.key === "f" || event.key === "0") this.stage.zoomToFit();
    else return false;
    return true;
  }

  renderToolbar(): TemplateResult {
    const { stage } = this;
    const tool = (icon: string, name: string, act: () => void) =>
      html`<button type="button" title=${name} aria-label=${name} @click=${act}>${renderIcon(icon)}</button>`;
    return html`<div class="toolbar" role="toolbar" aria-label="View">
      <span class="gap"></span>
      ${tool("remove", "Zoom out", () => stage.zoomOut())}
      <span class="zoom">${Math.round(stage.scale * 100)} %</span>
      ${tool("add", "Zoom in", () => stage.zoomIn())} ${tool("fit", "Whole picture", () => stage.zoomToFit())}
    </div>`;
  }
}

export const pictureViewerStyles = css`
  .frame {
    cursor: grab;
  }
  .frame:active {
    cursor: grabbing;
  }
`;
