import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";
import type { Json } from "../../../lambdas/contract/json.ts";
import type { PageMessage, SubmittedAnswer } from "../../protocol.ts";
import { baseStyles } from "../design/base-styles.ts";
import { keepTrouble, messageOf, type PageFrame, pageFrame, sendTo } from "../session/page-frame.ts";
import type { Trouble } from "../state/app-state.ts";
import { type FrameSize, frameSize, type Size, type ViewportName } from "../state/viewport.ts";

const SANDBOX = "allow-scripts allow-forms allow-same-origin allow-modals allow-popups allow-downloads";
/** A page that has not said that it is ready so long after it was loaded is shown as it is. */
const PATIENCE_IN_MS = 4000;

/** What a task page does that others want to know. */
export interface TaskPageListeners {
  readonly submitted: (answer: SubmittedAnswer) => void;
  readonly worked: (page: string, work: Json) => void;
  readonly lost: (controls: readonly string[]) => void;
  /** What the page at an address complains of, which is the one that is shown. */
  readonly troubled: (troubles: readonly Trouble[], frameUrl: string) => void;
  readonly shortcut: (code: string) => void;
  /** The unfinished answer that a page begins with. */
  readonly workOf: (page: string) => Json | undefined;
}

/**
 * The page that the worker sees, on an origin of its own. A new rendering is loaded behind the old one and takes its place
 * when it is ready and has the unfinished answer back, so that nothing flickers.
 */
export class TaskPage extends LitElement {
  static override properties = {
    frameUrl: {},
    page: {},
    viewport: {},
    isDimmed: { type: Boolean },
    frames: { state: true },
    room: { state: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        position: relative;
        display: block;
        min-height: 0;
      }
      .sheet {
        position: relative;
        height: 100%;
        margin: 0 auto;
        border-radius: 10px;
        background: #ffffff;
        box-shadow:
          0 0 0 1px var(--line),
          var(--shadow);
        overflow: hidden;
      }
      iframe {
        position: absolute;
        top: 0;
        left: 0;
        border: none;
        transform-origin: 0 0;
        transition: opacity 0.15s;
      }
      .empty {
        border: 1px dashed var(--line-strong);
        background: none;
        box-shadow: none;
      }
      .next {
        visibility: hidden;
      }
      .dimmed iframe {
        opacity: 0.25;
        filter: saturate(0.3);
      }
    `,
  ];

  /** `undefined` if the page cannot be rendered: the last one of the same row then stays. */
  declare frameUrl: string | undefined;
  /** Names task, row and worker. */
  declare page: string;
  declare viewport: ViewportName;
  /** Whether something stands before the page. */
  declare isDimmed: boolean;
  declare listeners: TaskPageListeners;
  declare onSized: (size: FrameSize) => void;
  /** The first is shown; a second is on its way. */
  declare protected frames: readonly PageFrame[];
  declare protected room: Size;

  readonly #observer = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.isDimmed = false;
    this.frames = [];
    this.room = { width: 0, height: 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("message", this.#heard);
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("message", this.#heard);
    this.#observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("frameUrl") && !changed.has("page")) return;
    const { frameUrl: url, page } = this;
    if (url === undefined) {
      this.frames = this.frames.filter(({ key }) => key === page).slice(0, 1);
    } else if (this.frames.at(-1)?.url !== url) {
      const shown = this.frames.slice(0, 1);
      this.frames = [...shown.filter((frame) => frame.url !== url), pageFrame(url, page)];
    }
  }

  protected override render(): TemplateResult {
    const { width, height, scale } = this.#size;
    const size = `width: ${width}px; height: ${height}px; transform: scale(${scale})`;
    return html`<div
      class=${`sheet ${this.isDimmed ? "dimmed" : ""} ${this.frames.length === 0 ? "empty" : ""}`}
      style=${`width: ${Math.floor(width * scale)}px`}
      ?inert=${this.isDimmed}
    >
      ${repeat(
        this.frames,
        ({ url }) => url,
        (frame, index) =>
          keyed(
            frame.url,
            html`<iframe
              class=${index === 0 ? nothing : "next"}
              title=${index === 0 ? "The page that the worker sees" : "The same page, on its way"}
              src=${frame.url}
              style=${size}
              sandbox=${SANDBOX}
              @load=${() => setTimeout(() => this.#show(frame), PATIENCE_IN_MS)}
            ></iframe>`,
          ),
      )}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("room") || changed.has("viewport")) this.onSized(this.#size);
    // Of a page that is not there nothing is to be complained of.
    if (changed.has("page") && this.frames.length === 0) this.listeners.troubled([], "");
  }

  get #size(): FrameSize {
    return frameSize(this.viewport, this.room);
  }

  #measure(): void {
    this.room = { width: this.clientWidth, height: this.clientHeight };
  }

  readonly #heard = (event: MessageEvent<unknown>): void => {
    const iframes = [...this.renderRoot.querySelectorAll("iframe")];
    this.frames.forEach((frame, index) => {
      const iframe = iframes[index];
      const message = iframe && messageOf(frame, iframe, event);
      if (message) this.#act(frame, iframe, message);
    });
  };

  #act(frame: PageFrame, iframe: HTMLIFrameElement, message: PageMessage): void {
    const { listeners } = this;
    const isShown = frame === this.frames[0];
    if (keepTrouble(frame, message)) {
      if (isShown) listeners.troubled(frame.troubles, frame.url);
      return;
    }
    switch (message.type) {
      case "labelsmith:ready": {
        const work = listeners.workOf(frame.key);
        if (work === undefined) this.#show(frame);
        else sendTo(frame, iframe, { type: "labelsmith:restore-work", work });
        break;
      }
      case "labelsmith:restored":
        this.#show(frame);
        if (message.lost.length > 0) listeners.lost(message.lost);
        break;
      case "labelsmith:work":
        listeners.worked(frame.key, message.work);
        break;
      case "labelsmith:submitted":
        if (isShown) listeners.submitted(message.answer);
        break;
      case "labelsmith:shortcut":
        listeners.shortcut(message.code);
        break;
    }
  }

  #show(frame: PageFrame): void {
    const index = this.frames.indexOf(frame);
    if (index > 0) this.frames = this.frames.slice(index);
    if (index >= 0) this.listeners.troubled(frame.troubles, frame.url);
  }
}

customElements.define("task-page", TaskPage);

declare global {
  interface HTMLElementTagNameMap {
    "task-page": TaskPage;
  }
}
