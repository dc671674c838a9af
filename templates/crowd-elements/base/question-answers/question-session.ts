import type { ReactiveControllerHost } from "lit";
import { labelColor } from "../palette.ts";
import type { Mark } from "../text-spans/segments.ts";
import type { Press, TextActions } from "../text-spans/text-actions.ts";
import { excerpt, type TextRange } from "../text-spans/text-range.ts";
import { TextStage } from "../text-spans/text-stage.ts";
import type { QuestionAnswer, Reference } from "./question-answer.ts";
import type { QuestionLimits } from "./word-limits.ts";

/** The element that a session belongs to. */
export interface QuestionHost extends ReactiveControllerHost {
  readonly text: string;
  readonly limits: QuestionLimits;
  /** Called after every change that the worker made. */
  questionsChanged(): void;
}

/**
 * A worker who writes questions and answers on a text: text that is selected becomes a reference of the question
 * that the worker is at.
 */
export class QuestionSession implements TextActions {
  readonly stage: TextStage;
  /** What happened last. */
  announcement = "";
  selectedReference: number | undefined;

  readonly #host: QuestionHost;
  #questions: readonly QuestionAnswer[] = [];
  #currentId: number | undefined;
  #lastId = 0;

  constructor(host: QuestionHost) {
    this.#host = host;
    this.stage = new TextStage(host, this);
  }

  /** Done when the page shows the last change. */
  get rendered(): Promise<unknown> {
    return this.#host.updateComplete;
  }

  readonly nextId = (): number => {
    this.#lastId += 1;
    return this.#lastId;
  };

  /** As many as are needed at least; those that are missing are made when they are asked for. */
  get questions(): readonly QuestionAnswer[] {
    while (this.#questions.length < Math.max(1, this.#host.limits.questions.least)) {
      this.#questions = [...this.#questions, this.#empty()];
    }
    return this.#questions;
  }

  set questions(questions: readonly QuestionAnswer[]) {
    this.#questions = questions;
    this.selectedReference = undefined;
  }

  /** The question that the worker is at. */
  get current(): QuestionAnswer {
    return this.questions.find(({ id }) => id === this.#currentId) ?? this.questions[0]!;
  }

  get marks(): Mark[] {
    const marks = this.questions.flatMap(({ references }, index) =>
      references.map((reference) => ({
        ...reference,
        color: labelColor(index),
        tag: `Q${index + 1}`,
        name: `reference of question ${index + 1}: ${this.excerptOf(reference)}`,
      })),
    );
    return marks.sort((a, b) => a.start - b.start || a.end - b.end || a.id - b.id);
  }

  excerptOf(range: TextRange): string {
    return excerpt(this.#host.text, range);
  }

  goTo(id: number): void {
    if (this.current.id === id && this.#currentId !== undefined) return;
    this.#currentId = id;
    this.#host.requestUpdate();
  }

  add(): void {
    const added = this.#empty();
    this.#questions = [...this.questions, added];
    this.#currentId = added.id;
    this.#changed(`Added question ${this.#questions.length}`);
  }

  /** Removes a question; while there must be so many, a new empty one comes at the end. */
  remove(id: number): void {
    const number = this.#numberOf(id);
    this.questions = this.questions.filter((question) => question.id !== id);
    this.#changed(`Removed question ${number}`);
  }

  edit(id: number, change: Partial<Omit<QuestionAnswer, "id">>): void {
    this.#questions = this.questions.map((question) =>
      question.id === id ? { ...question, ...change } : question,
    );
    this.#host.questionsChanged();
  }

  /** Enter: makes a reference of what is selected. Returns whether anything is. */
  refer(): boolean {
    const { selection } = this.stage;
    if (selection) this.selected(selection);
    return selection !== undefined;
  }

  removeSelected(): boolean {
    if (this.selectedReference === undefined) return false;
    this.removed(this.selectedReference);
    return true;
  }

  cancel(): boolean {
    if (this.stage.selection) this.stage.clearSelection();
    else if (this.selectedReference !== undefined) this.selectedReference = undefined;
    else return false;
    this.#host.requestUpdate();
    return true;
  }

  selected = (range: TextRange): void => {
    const { id, references } = this.current;
    this.stage.clearSelection();
    const isKnown = references.some(({ start, end }) => start === range.start && end === range.end);
    if (isKnown) return this.say(`“${this.excerptOf(range)}” is a reference already`);
    this.#setReferences(id, [...references, { id: this.nextId(), ...range }]);
    this.say(`“${this.excerptOf(range)}” is a reference of question ${this.#numberOf(id)}`);
  };

  selecting = (): void => {
    this.selectedReference = undefined;
    this.#host.requestUpdate();
  };

  pressed = (marks: readonly number[], _: Press): void => {
    this.selectedReference = marks[(marks.indexOf(this.selectedReference ?? -1) + 1) % marks.length];
    const owner = this.#ownerOf(this.selectedReference);
    if (owner) this.#currentId = owner.id;
    this.#host.requestUpdate();
  };

  resized = (id: number, range: TextRange): void => {
    const owner = this.#ownerOf(id);
    if (owner === undefined) return;
    this.#setReferences(
      owner.id,
      owner.references.map((reference) => (reference.id === id ? { id, ...range } : reference)),
    );
    this.say(`Now “${this.excerptOf(range)}”`);
  };

  removed = (id: number): void => {
    const owner = this.#ownerOf(id);
    if (owner === undefined) return;
    if (this.selectedReference === id) this.selectedReference = undefined;
    this.#setReferences(
      owner.id,
      owner.references.filter((reference) => reference.id !== id),
    );
    this.say("Removed the reference");
  };

  say = (message: string): void => {
    this.announcement = message;
    this.#host.requestUpdate();
  };

  #setReferences(id: number, references: readonly Reference[]): void {
    this.edit(id, { references: [...references].sort((a, b) => a.start - b.start || a.end - b.end) });
  }

  #ownerOf(reference: number | undefined): QuestionAnswer | undefined {
    return this.questions.find(({ references }) => references.some(({ id }) => id === reference));
  }

  #numberOf(id: number): number {
    return this.questions.findIndex((question) => question.id === id) + 1;
  }

  #empty(): QuestionAnswer {
    return { id: this.nextId(), question: "", answer: "", tags: [], references: [] };
  }

  #changed(message: string): void {
    this.say(message);
    this.#host.questionsChanged();
  }
}
