import { History } from "../history.ts";
import { compareSpans, type Span } from "./span.ts";
import type { TextRange } from "./text-range.ts";

/** A span with a name that stays the same while the span is changed. */
export interface SpanItem {
  readonly id: number;
  readonly span: Span;
}

/** The spans of a text and what a worker does with them, apart from any page. They are kept in their order. */
export class SpanEditor {
  selectedId: number | undefined;
  #history = new History<readonly SpanItem[]>([]);
  #nextId = 1;

  get items(): readonly SpanItem[] {
    return this.#history.present;
  }

  get selected(): SpanItem | undefined {
    return this.items.find(({ id }) => id === this.selectedId);
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Starts over with these spans: there is nothing to undo. */
  load(spans: readonly Span[]): void {
    this.#history = new History(ordered(spans.map((span) => this.#named(span))));
    this.selectedId = undefined;
  }

  /** Puts these spans in the place of all, which can be undone. */
  replaceAll(spans: readonly Span[]): void {
    this.#history.commit(ordered(spans.map((span) => this.#named(span))));
    this.selectedId = undefined;
  }

  /** Returns whether it was added: the same span with the same label is there only once. */
  add(span: Span): boolean {
    if (this.#has(span)) return false;
    this.#history.commit(ordered([...this.items, this.#named(span)]));
    return true;
  }

  remove(id: number): void {
    this.#history.commit(this.items.filter((item) => item.id !== id));
    if (this.selectedId === id) this.selectedId = undefined;
  }

  /** Returns whether it was changed; see {@link add}. */
  relabel(id: number, label: string): boolean {
    return this.#change(id, (span) => ({ ...span, label }));
  }

  /** Moves the ends of a span; moves of the same `group` in a row are one step. Returns whether it was changed. */
  resize(id: number, { start, end }: TextRange, group: string): boolean {
    return this.#change(id, (span) => ({ ...span, start, end }), group);
  }

  /** Ends a group of moves. */
  seal(): void {
    this.#history.seal();
  }

  undo(): boolean {
    return this.#step(this.#history.undo());
  }

  redo(): boolean {
    return this.#step(this.#history.redo());
  }

  #step(done: boolean): boolean {
    if (this.selected === undefined) this.selectedId = undefined;
    return done;
  }

  #change(id: number, edit: (span: Span) => Span, group?: string): boolean {
    const item = this.items.find((candidate) => candidate.id === id);
    if (item === undefined) return false;
    const span = edit(item.span);
    if (this.#has(span)) return false;
    const others = this.items.filter((other) => other !== item);
    this.#history.commit(ordered([...others, { id, span }]), group);
    return true;
  }

  #has(span: Span): boolean {
    return this.items.some((item) => compareSpans(item.span, span) === 0);
  }

  #named(span: Span): SpanItem {
    return { id: this.#nextId++, span };
  }
}

function ordered(items: SpanItem[]): SpanItem[] {
  return items.sort((a, b) => compareSpans(a.span, b.span) || a.id - b.id);
}
