import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { Json } from "../../../lambdas/contract/json.ts";
import { baseStyles } from "../design/base-styles.ts";
import { icon } from "../design/icons.ts";
import { type JsonLine, jsonLines, MEMBERS_AT_ONCE } from "../values/json-lines.ts";

/** Longer strings are cut until somebody wants to read them. */
const STRING_SHOWN = 1200;
const TEXT_SHOWN = 160;

/** A JSON value in colours, to fold and unfold. Large values are unfolded as far as a screen or a few. */
export class JsonView extends LitElement {
  static override properties = {
    value: { attribute: false },
    open: { state: true },
    shown: { state: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        font: 12px/1.65 var(--mono);
        tab-size: 2;
      }
      .line {
        position: relative;
        padding-left: calc(var(--depth) * 16px + 32px);
        text-indent: -16px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        border-radius: 4px;
      }
      .line:hover {
        background: var(--hover);
      }
      button {
        padding: 0;
        border: none;
        background: none;
        color: var(--muted);
        font: inherit;
        text-indent: 0;
        cursor: pointer;
      }
      button:hover {
        color: var(--text);
      }
      .fold {
        position: absolute;
        left: calc(var(--depth) * 16px);
        display: grid;
        place-items: center;
        width: 16px;
        height: 20px;
      }
      .fold .icon {
        transition: transform 0.12s;
      }
      .fold[aria-expanded="true"] .icon {
        transform: rotate(90deg);
      }
      .key {
        color: var(--code-key);
      }
      .string {
        color: var(--code-string);
      }
      .number {
        color: var(--code-number);
      }
      .word {
        color: var(--code-word);
      }
      .count,
      .mark {
        color: var(--muted);
      }
      .more {
        margin-left: 14px;
        color: var(--accent);
      }
      .chip {
        margin-left: 6px;
        padding: 0 6px;
        border-radius: 4px;
        background: var(--accent-soft);
        color: var(--accent);
        font-size: 11px;
      }
    `,
  ];

  declare value: Json;
  declare protected open: ReadonlyMap<string, boolean>;
  declare protected shown: ReadonlyMap<string, number>;

  constructor() {
    super();
    this.open = new Map();
    this.shown = new Map();
  }

  protected override render(): TemplateResult {
    const lines = jsonLines(this.value, { open: this.open, shown: this.shown });
    return html`${lines.map(
      (line) =>
        html`<div class="line" style=${`--depth: ${line.depth}`}>${this.#fold(line)}${renderKey(line)}${this.#content(line)}</div>`,
    )}`;
  }

  #fold({ path, key, content }: JsonLine): TemplateResult | typeof nothing {
    const canFold = content.kind === "json-text" || (content.kind === "container" && content.members > 0);
    if (!canFold) return nothing;
    return html`<button
      class="fold"
      type="button"
      aria-label=${key ?? "value"}
      aria-expanded=${content.isOpen}
      @click=${() => this.#set(path, !content.isOpen)}
    >
      ${icon("forward", 10)}
    </button>`;
  }

  #content({ path, content }: JsonLine): TemplateResult {
    switch (content.kind) {
      case "end":
        return html`<span class="mark">${content.bracket}</span>`;
      case "more":
        return html`<button class="more" type="button" @click=${() => this.#showMore(path)}>
          ${content.hidden} more …
        </button>`;
      case "container":
        return renderContainer(content);
      case "json-text":
        return html`<span class="string">${cut(JSON.stringify(content.text), TEXT_SHOWN)}</span><button
            class="chip"
            type="button"
            @click=${() => this.#set(path, !content.isOpen)}
          >${content.isOpen ? "JSON text, which says:" : "JSON text"}</button>`;
      case "value":
        return this.#value(path, content.value);
    }
  }

  #value(path: string, value: string | number | boolean | null): TemplateResult {
    if (typeof value !== "string") {
      return html`<span class=${typeof value === "number" ? "number" : "word"}>${String(value)}</span>`;
    }
    const text = JSON.stringify(value);
    if (text.length <= STRING_SHOWN || this.open.get(path) === true) {
      return html`<span class="string">${text}</span>`;
    }
    return html`<span class="string">${cut(text, STRING_SHOWN)}</span
      ><button class="chip" type="button" @click=${() => this.#set(path, true)}>
        all ${text.length.toLocaleString("en")} characters
      </button>`;
  }

  #set(path: string, isOpen: boolean): void {
    this.open = new Map(this.open).set(path, isOpen);
  }

  #showMore(path: string): void {
    const container = path.slice(0, path.lastIndexOf("/"));
    const shown = (this.shown.get(container) ?? MEMBERS_AT_ONCE) + MEMBERS_AT_ONCE * 5;
    this.shown = new Map(this.shown).set(container, shown);
  }
}

function renderKey({ key }: JsonLine): TemplateResult | typeof nothing {
  return key === undefined
    ? nothing
    : html`<span class="key">${JSON.stringify(key)}</span><span class="mark">: </span>`;
}

function renderContainer({
  bracket,
  members,
  isOpen,
}: Extract<JsonLine["content"], { kind: "container" }>): TemplateResult {
  const [end, noun] = bracket === "[" ? ["]", "item"] : ["}", "key"];
  if (isOpen) return html`<span class="mark">${bracket}</span>`;
  if (members === 0) return html`<span class="mark">${bracket}${end}</span>`;
  return html`<span class="mark">${bracket} … ${end}</span><span class="count"> ${members} ${noun}${members === 1 ? "" : "s"}</span>`;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

customElements.define("json-view", JsonView);

declare global {
  interface HTMLElementTagNameMap {
    "json-view": JsonView;
  }
}
