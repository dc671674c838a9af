import { css, html, type PropertyDeclarations, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { stringList } from "../base/attribute-readers.ts";
import { CrowdControl } from "../base/crowd-control.ts";
import { FormElsewhere } from "../base/form-elsewhere.ts";
import { renderIcon } from "../base/icons.ts";
import type { JsonObject, JsonValue } from "../base/json.ts";
import { type AttributeProblem, JsonAttribute } from "../base/json-attribute.ts";
import { choiceOfKey, Shortcuts } from "../base/keyboard.ts";
import {
  firstFault,
  isBlank,
  type QuestionFault,
  questionAnswerJson,
  readQuestionAnswer,
} from "../base/question-answers/question-answer.ts";
import { questionCardStyles, renderQuestionCard } from "../base/question-answers/question-card.ts";
import { QuestionSession } from "../base/question-answers/question-session.ts";
import { type QuestionLimits, readLimits } from "../base/question-answers/word-limits.ts";
import { Regions } from "../base/regions.ts";
import { INSTRUCTION_REGIONS, renderShell, shellStyles } from "../base/shell.ts";
import { TextOffsets } from "../base/text-spans/text-offsets.ts";
import { textStyles } from "../base/text-spans/text-styles.ts";
import { buttonStyles, theme } from "../base/theme.ts";
import { QUESTION_ANSWER_PAIRS, TEXT_OFFSETS } from "../conventions.ts";

/**
 * `<crowd-question-answer-generation>`: questions on a text with their answers, the stretches of the text that they
 * rest on, and tags. Its attributes are documented, its answer is not; ours is
 * `{questionAnswerPairs: [{answer, question, questionTags, textReferences: [{endOffset, startOffset, text}]}]}`.
 */
export class CrowdQuestionAnswerGeneration extends CrowdControl {
  static override properties: PropertyDeclarations = {
    header: {},
    instructions: {},
    text: {},
    minQuestions: { attribute: "min-questions" },
    maxQuestions: { attribute: "max-questions" },
    questionMinWords: { attribute: "question-min-words" },
    questionMaxWords: { attribute: "question-max-words" },
    answerMinWords: { attribute: "answer-min-words" },
    answerMaxWords: { attribute: "answer-max-words" },
    questionTagsAttribute: { attribute: "question-tags" },
    allowCustomQuestionTags: { attribute: "allow-custom-question-tags" },
  };

  static override styles = [
    theme,
    buttonStyles,
    shellStyles,
    textStyles,
    questionCardStyles,
    css`
      :host {
        margin: 0 0 16px;
      }
      .label-pane-content {
        width: clamp(264px, 40%, 440px);
      }
      .sticky {
        position: sticky;
        top: 12px;
      }
      .add {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      .hint {
        margin: 8px 0 0;
        color: var(--muted);
        font-size: 13px;
      }
      @container (max-width: 640px) {
        .label-pane-content {
          width: 100%;
        }
      }
    `,
  ];

  declare header: string | null;
  /** What the first version had in the place of the short instructions. */
  declare instructions: string | null;
  declare allowCustomQuestionTags: string | null;

  readonly #session: QuestionSession;
  readonly #regions = new Regions(this, INSTRUCTION_REGIONS);
  readonly #form = new FormElsewhere(this);
  readonly #tags = new JsonAttribute(this, "question-tags", stringList, () => []);
  #text: string | null = null;
  #offsets = new TextOffsets("", TEXT_OFFSETS);

  constructor() {
    super();
    this.#session = new QuestionSession(this);
    new Shortcuts(this, (event) => this.#onKey(event));
  }

  /** The text, which is shown as it is. */
  get text(): string {
    return this.#text ?? "";
  }

  /** A new text starts over. */
  set text(text: string | null) {
    this.#text = text;
    this.#offsets = new TextOffsets(this.text, TEXT_OFFSETS);
    this.#session.questions = [];
  }

  get limits(): QuestionLimits {
    return readLimits((attribute) => this.getAttribute(attribute));
  }

  /** Without a name, its pairs are an answer of their own. */
  override get answerName(): string {
    return this.name || QUESTION_ANSWER_PAIRS;
  }

  /** The answer as it is now. */
  get value(): JsonObject {
    return { [QUESTION_ANSWER_PAIRS]: this.#pairs() };
  }

  override get _submittableValue(): JsonValue {
    return this.name === "" ? this.#pairs() : this.value;
  }

  override get validationMessage(): string {
    return this.#fault?.message ?? "";
  }

  override saveWork(): JsonValue | undefined {
    const pairs = this.#pairs();
    return pairs.length === 0 ? undefined : pairs;
  }

  override restoreWork(work: JsonValue): boolean {
    if (!Array.isArray(work)) return false;
    const { nextId } = this.#session;
    const questions = work.map((pair: JsonValue) => readQuestionAnswer(pair, this.#offsets, nextId));
    this.#session.questions = questions.filter((question) => question !== undefined);
    this.questionsChanged();
    return JSON.stringify(this.#pairs()) === JSON.stringify(work);
  }

  /** The focus goes to what is not complete, else to the question that the worker is at. */
  override focus(options?: FocusOptions): void {
    const { id, field } = this.#fault ?? { id: this.#session.current.id, field: "question" };
    const control = this.renderRoot.querySelector<HTMLElement>(`#${field}-${id}`);
    control?.focus(options);
    control?.scrollIntoView({ block: "nearest" });
  }

  questionsChanged(): void {
    this.requestUpdate();
    this.announceChange();
  }

  protected override reset(): void {
    this.#session.questions = [];
    this.requestUpdate();
  }

  protected override get problems(): readonly AttributeProblem[] {
    const missing = { attribute: "text", message: "The attribute text is missing: the text to ask about." };
    const { problem } = this.#tags;
    return [
      ...(this.#text === null ? [missing] : []),
      ...(problem ? [problem] : []),
      ...this.limits.problems,
    ];
  }

  protected override render(): TemplateResult {
    const shell = renderShell({
      regions: this.#regions,
      header: this.header ?? this.instructions ?? "",
      main: this.#renderText(),
      side: this.#renderQuestions(),
    });
    return html`${shell} ${this.#form.render()}`;
  }

  #renderText(): TemplateResult {
    const session = this.#session;
    const { marks, stage, selectedReference: selectedId } = session;
    const number = session.questions.indexOf(session.current) + 1;
    return html`
      ${this.renderProblems()}
      <div class="sticky">
        ${stage.render({ text: this.text, marks, selectedId, name: "Text to ask about" })}
        <p class="hint" id="hint">
          Select text to make it a reference of question ${number} · with the keyboard, Shift + arrow keys and Enter ·
          Delete removes a reference
        </p>
        ${this.renderShownProblem()}
      </div>
      <p class="visually-hidden" role="status">${session.announcement}</p>
    `;
  }

  #renderQuestions(): TemplateResult {
    const session = this.#session;
    const { limits } = this;
    const allowsOwnTags = this.allowCustomQuestionTags !== null && this.allowCustomQuestionTags !== "false";
    const cards = { session, limits, tags: this.#tags.value, allowsOwnTags };
    return html`
      ${repeat(
        session.questions,
        ({ id }) => id,
        (question, index) => renderQuestionCard(cards, question, index),
      )}
      <button
        type="button"
        class="add"
        ?disabled=${session.questions.length >= limits.questions.most}
        @click=${() => this.#add()}
      >
        ${renderIcon("add")} Add question
      </button>
    `;
  }

  #add(): void {
    this.#session.add();
    const { id } = this.#session.current;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#question-${id}`)?.focus(),
    );
  }

  #pairs(): JsonObject[] {
    const questions = this.#session.questions.filter((question) => !isBlank(question));
    return questions.map((question) => questionAnswerJson(question, this.text, this.#offsets));
  }

  get #fault(): QuestionFault | undefined {
    return firstFault(this.#session.questions, this.limits);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.matches(":disabled")) return;
    const session = this.#session;
    const question = session.questions[choiceOfKey(event) ?? -1];
    const isOnText = event.composedPath().some((node) => node instanceof Element && node.matches(".text"));
    let isDone = false;
    if (question) {
      session.goTo(question.id);
      isDone = true;
    } else if (event.key === "Enter" && isOnText) isDone = session.refer();
    else if (event.key === "Delete" || event.key === "Backspace") isDone = session.removeSelected();
    else if (event.key === "Escape") isDone = session.cancel();
    if (isDone) event.preventDefault();
  }
}
