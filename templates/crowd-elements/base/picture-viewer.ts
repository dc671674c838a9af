import { css, html, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Point } from "./geometry.ts";
import { renderIcon } from "./icons.ts";
import { PictureStage } from "./picture-stage.ts";

/** How far an arrow key moves the picture, in screen pixels. */
const STEP = 60;
/** Within this distance, in screen pixels, a press does not move the picture. */
const SLIP = 3;

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

  /** `onClick` is told of presses that did not move the picture, in its own pixels. */
  constructor(host: ReactiveControllerHost, onClick?: (at: Point) => void) {
    let pressed: Point | undefined;
    const letGo = () => {
      this.#grabbed = undefined;
      pressed = undefined;
    };
    this.stage = new PictureStage(host, {
      press: (at, event) => {
        this.#grabbed = event;
        pressed = at;
      },
      drag: (_, event) => {
        const { clientX, clientY } = this.#grabbed ?? event;
        const [dx, dy] = [event.clientX - clientX, event.clientY - clientY];
        if (pressed && Math.hypot(dx, dy) < SLIP) return;
        this.#grabbed = event;
        pressed = undefined;
        this.stage.pan(dx, dy);
      },
      drop: () => {
        const at = pressed;
        letGo();
        if (at) onClick?.(at);
      },
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
