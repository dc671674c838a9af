import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import type { Regions } from "./regions.ts";

/** The region in which the author asks for a comment; without it none is asked for. */
export const WORKER_COMMENT = "worker-comment";

const DEFAULT_TEXT = "Add a comment";

/** A comment on the choice, which the worker writes in a dialog. */
export class WorkerComment {
  readonly #host: ReactiveControllerHost;
  readonly #regions: Regions;
  readonly #onChange: () => void;
  readonly #dialog = createRef<HTMLDialogElement>();
  readonly #field = createRef<HTMLTextAreaElement>();
  #text = "";

  constructor(host: ReactiveControllerHost, regions: Regions, onChange: () => void) {
    this.#host = host;
    this.#regions = regions;
    this.#onChange = onChange;
  }

  /** Empty when there is none. */
  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.#host.requestUpdate();
  }

  /** What it adds to the answer: nothing when it is empty. */
  get answer(): { workerComment?: string } {
    return this.#text === "" ? {} : { workerComment: this.#text };
  }

  render(isDisabled: boolean): TemplateResult | typeof nothing {
    if (!this.#regions.has(WORKER_COMMENT)) return nothing;
    const attribute = (name: string, missing: string) =>
      this.#regions.attribute(WORKER_COMMENT, name, missing);
    return html`
      <div class="comment">
        <button type="button" class="quiet" aria-haspopup="dialog" ?disabled=${isDisabled} @click=${this.#open}>
          ${attribute("link-text", DEFAULT_TEXT)}
        </button>
        ${this.#text === "" ? nothing : html`<p>${this.#text}</p>`}
      </div>
      <dialog aria-labelledby="comment-header" ${ref(this.#dialog)}>
        <h2 id="comment-header">${attribute("header", DEFAULT_TEXT)}</h2>
        <slot name=${WORKER_COMMENT}></slot>
        <textarea
          rows="5"
          aria-labelledby="comment-header"
          placeholder=${attribute("placeholder", "")}
          ${ref(this.#field)}
        ></textarea>
        <div class="dialog-buttons">
          <button type="button" @click=${this.#close}>Cancel</button>
          <button type="button" class="primary" @click=${this.#save}>Save</button>
        </div>
      </dialog>
    `;
  }

  #open = (): void => {
    const field = this.#field.value;
    if (field) field.value = this.#text;
    this.#dialog.value?.showModal();
    field?.focus();
  };

  #close = (): void => this.#dialog.value?.close();

  #save = (): void => {
    this.text = this.#field.value?.value.trim() ?? "";
    this.#close();
    this.#onChange();
  };
}

export const workerCommentStyles = css`
  .comment button {
    margin-left: -10px;
  }
  .comment p {
    margin: 4px 0 0;
    padding-left: 12px;
    border-left: 3px solid var(--line);
    color: var(--muted);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  textarea {
    width: 100%;
    margin: 12px 0;
    padding: 8px 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font: inherit;
    resize: vertical;
  }
  .dialog-buttons {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
  .dialog-buttons button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
`;
