import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { renderIcon } from "../icons.ts";
import { labelColor } from "../palette.ts";
import { keepFocus } from "../text-spans/keep-focus.ts";
import type { QuestionAnswer } from "./question-answer.ts";
import type { QuestionSession } from "./question-session.ts";
import { countWords, type Limits, type QuestionLimits } from "./word-limits.ts";

export interface QuestionCards {
  readonly session: QuestionSession;
  readonly limits: QuestionLimits;
  /** The tags that can be chosen; where there are none, tags are not asked for. */
  readonly tags: readonly string[];
  readonly allowsOwnTags: boolean;
}

/** A question, its answer, its tags and its references, all to be edited. */
export function renderQuestionCard(
  cards: QuestionCards,
  question: QuestionAnswer,
  index: number,
): TemplateResult {
  const { session, limits } = cards;
  const number = index + 1;
  const { id } = question;
  const remove = ({ currentTarget }: Event) => {
    const pane = currentTarget instanceof Element ? currentTarget.closest(".label-pane-content") : null;
    session.remove(id);
    void keepFocus(session.rendered, pane, ".question-header button", index, () => session.stage.focus());
  };
  return html`<section
    class="question ${session.current.id === id ? "current" : ""}"
    aria-label="Question ${number}"
    data-question=${id}
    @focusin=${() => session.goTo(id)}
    @pointerdown=${() => session.goTo(id)}
  >
    <div class="question-header">
      <span class="swatch" .style=${`background: ${labelColor(index)}`}></span>
      <h3>Question ${number}</h3>
      <button type="button" class="quiet" aria-label="Remove question ${number}" @click=${remove}>
        ${renderIcon("close")}
      </button>
    </div>
    ${renderField(`question-${id}`, "Question", question.question, limits.questionWords, (text) => {
      session.edit(id, { question: text });
    })}
    ${renderField(`answer-${id}`, "Answer", question.answer, limits.answerWords, (text) => {
      session.edit(id, { answer: text });
    })}
    ${cards.tags.length === 0 ? nothing : renderTags(cards, question)} ${renderReferences(session, question)}
  </section>`;
}

function renderField(
  id: string,
  name: string,
  text: string,
  { most }: Limits,
  onInput: (text: string) => void,
): TemplateResult {
  const count = countWords(text);
  const input = (event: Event) => {
    if (event.target instanceof HTMLTextAreaElement) onInput(event.target.value);
  };
  return html`<div class="field">
    <label for=${id}>${name}</label>
    <textarea id=${id} rows="2" .value=${live(text)} aria-describedby="${id}-words" @input=${input}></textarea>
    <p class="words ${count > most ? "too-many" : ""}" id="${id}-words">
      ${Number.isFinite(most) ? `${count} of at most ${most} words` : `${count} words`}
    </p>
  </div>`;
}

function renderTags(cards: QuestionCards, { id, tags }: QuestionAnswer): TemplateResult {
  const { session } = cards;
  const own = tags.filter((tag) => !cards.tags.includes(tag));
  const toggle = (tag: string) =>
    session.edit(id, { tags: tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag] });
  const add = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const tag = target.value.trim();
    target.value = "";
    if (tag !== "" && !tags.includes(tag)) toggle(tag);
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    add(event);
  };
  return html`<fieldset class="tags">
    <legend>Tags</legend>
    ${[...cards.tags, ...own].map(
      (tag) => html`<label class=${tags.includes(tag) ? "chosen" : ""}
        ><input type="checkbox" .checked=${live(tags.includes(tag))} @change=${() => toggle(tag)} />${tag}</label
      >`,
    )}
    ${
      cards.allowsOwnTags
        ? html`<input
            class="own-tag"
            type="text"
            placeholder="Your own tag"
            aria-label="Add a tag of your own"
            @change=${add}
            @keydown=${addOnEnter}
          />`
        : nothing
    }
  </fieldset>`;
}

function renderReferences(session: QuestionSession, { references }: QuestionAnswer): TemplateResult {
  const remove = ({ currentTarget }: Event, id: number, index: number) => {
    const list = currentTarget instanceof Element ? currentTarget.closest(".references") : null;
    session.removed(id);
    void keepFocus(session.rendered, list, ".remove", index, () => session.stage.focus());
  };
  const items = references.map((reference, index) => {
    const excerpt = session.excerptOf(reference);
    return html`<li>
      <button type="button" class="quiet reference" @click=${() => session.stage.reveal(reference.start)}>
        <bdi>${excerpt}</bdi>
      </button>
      <button
        type="button"
        class="quiet remove"
        aria-label="Remove reference: ${excerpt}"
        @click=${(event: Event) => remove(event, reference.id, index)}
      >
        ${renderIcon("close")}
      </button>
    </li>`;
  });
  return html`<div class="references">
    <h4>References</h4>
    ${items.length === 0 ? html`<p class="words">Select text to refer to it.</p>` : html`<ul>${items}</ul>`}
  </div>`;
}

export const questionCardStyles = css`
  .question {
    margin-bottom: 12px;
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .question.current {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .question-header {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-bottom: 8px;
  }
  .question-header .swatch {
    width: 14px;
    height: 14px;
    border-radius: 4px;
  }
  .question-header h3 {
    flex: 1;
    margin: 0;
  }
  .question .quiet {
    display: grid;
    flex: none;
    place-items: center;
    min-width: 32px;
    padding: 0;
    color: var(--muted);
  }
  .question label,
  .question legend,
  h4 {
    margin: 0;
    padding: 0;
    color: var(--muted);
    font-size: 13px;
    font-weight: 600;
  }
  textarea,
  .own-tag {
    display: block;
    width: 100%;
    padding: 6px 10px;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: 14px;
    field-sizing: content;
    resize: vertical;
  }
  textarea {
    min-height: 56px;
    max-height: 40vh;
  }
  .words {
    margin: 2px 0 10px;
    color: var(--muted);
    font-size: 12px;
  }
  .words.too-many {
    color: var(--danger);
    font-weight: 600;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0 0 12px;
    padding: 0;
    border: none;
  }
  .tags legend {
    margin-bottom: 4px;
  }
  .tags label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 30px;
    padding: 2px 10px;
    border: 1px solid var(--line);
    border-radius: 15px;
    color: var(--text);
    font-weight: 400;
    cursor: pointer;
  }
  .tags label.chosen {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .tags input[type="checkbox"] {
    margin: 0;
    accent-color: var(--accent);
  }
  .own-tag {
    width: 130px;
    padding-block: 2px;
  }
  .references ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .references li {
    display: flex;
  }
  .question .reference {
    flex: 1;
    display: block;
    overflow: hidden;
    color: var(--text);
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
