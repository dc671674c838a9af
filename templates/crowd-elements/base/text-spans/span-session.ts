import type { ReactiveControllerHost } from "lit";
import type { ShownLabel } from "./entity-labels.ts";
import type { Mark } from "./segments.ts";
import type { SpanCommand } from "./span-commands.ts";
import { SpanEditor, type SpanItem } from "./span-editor.ts";
import type { Press, TextActions } from "./text-actions.ts";
import { excerpt, type TextRange } from "./text-range.ts";
import { TextStage } from "./text-stage.ts";

/** The element that a session belongs to. */
export interface SpanHost extends ReactiveControllerHost {
  readonly text: string;
  readonly shownLabels: readonly ShownLabel[];
  /** Called after every change that the worker made to the spans. */
  spansChanged(): void;
  showHelp(): void;
}

/**
 * A worker at a text: what is selected becomes a span of a label. Either comes first: a label that is chosen
 * while nothing is selected stays for all that is selected after; one that is chosen while text or a span is
 * selected is for that.
 */
export class SpanSession implements TextActions {
  readonly editor = new SpanEditor();
  readonly stage: TextStage;
  /** What happened last. */
  announcement = "";

  readonly #host: SpanHost;
  #chosenLabel: string | undefined;

  constructor(host: SpanHost) {
    this.#host = host;
    this.stage = new TextStage(host, this);
  }

  /** Done when the page shows the last change. */
  get rendered(): Promise<unknown> {
    return this.#host.updateComplete;
  }

  /** The label for all that is selected: the chosen one while it exists; where there is but one label, that. */
  get currentLabel(): ShownLabel | undefined {
    const labels = this.#host.shownLabels;
    const chosen = labels.find(({ label }) => label === this.#chosenLabel);
    return chosen ?? (labels.length === 1 ? labels[0] : undefined);
  }

  /** The spans whose label exists. */
  get items(): readonly SpanItem[] {
    const labels = new Set(this.#host.shownLabels.map(({ label }) => label));
    return this.editor.items.filter(({ span }) => labels.has(span.label));
  }

  get marks(): Mark[] {
    const labels = new Map(this.#host.shownLabels.map((shown) => [shown.label, shown]));
    return this.items.map(({ id, span }) => {
      const { color, shortName, fullName } = labels.get(span.label)!;
      return { ...span, id, color, tag: shortName, name: `${fullName}: ${this.excerptOf(span)}` };
    });
  }

  excerptOf(range: TextRange): string {
    return excerpt(this.#host.text, range);
  }

  chooseLabel(shown: ShownLabel): void {
    const { selection } = this.stage;
    const { selected } = this.editor;
    if (selection) this.#add(selection, shown);
    else if (selected) this.relabel(selected.id, shown);
    else {
      this.#chosenLabel = this.#chosenLabel === shown.label ? undefined : shown.label;
      this.say(this.#chosenLabel === undefined ? "No label chosen" : `Marking ${shown.fullName}`);
    }
  }

  select(id: number | undefined): void {
    if (id === this.editor.selectedId) return;
    this.editor.selectedId = id;
    const { selected } = this.editor;
    if (selected) this.stage.clearSelection();
    this.say(selected ? `Selected ${this.#describe(selected)}` : "Nothing selected");
  }

  relabel(id: number, { label, fullName }: ShownLabel): void {
    if (this.editor.relabel(id, label)) this.#changed(`Changed to ${fullName}`);
  }

  remove(id: number): void {
    const item = this.editor.items.find((candidate) => candidate.id === id);
    if (item === undefined) return;
    this.editor.remove(id);
    this.#changed(`Removed ${this.#describe(item)}`);
  }

  /** Moves an end of a span by one character of the text, onward or back. The last character stays. */
  moveEdge(id: number, edge: "start" | "end", direction: 1 | -1): void {
    const span = this.editor.items.find((item) => item.id === id)?.span;
    const boundaries = this.stage.surface?.boundaries;
    if (span === undefined || boundaries === undefined) return;
    const moved = direction === 1 ? boundaries.next(span[edge]) : boundaries.previous(span[edge]);
    const range = { start: span.start, end: span.end, [edge]: moved };
    if (range.start >= range.end || !this.editor.resize(id, range, `key ${id} ${edge}`)) return;
    this.#changed(`Now “${this.excerptOf(range)}”`);
  }

  undo(): void {
    if (this.editor.undo()) this.#changed("Undone");
  }

  redo(): void {
    if (this.editor.redo()) this.#changed("Redone");
  }

  /** Carries out the command of a key. Returns whether there was anything to carry out. */
  execute(command: SpanCommand): boolean {
    const { selected } = this.editor;
    switch (command.do) {
      case "choose-label": {
        const label = this.#host.shownLabels[command.index];
        if (label) this.chooseLabel(label);
        return label !== undefined;
      }
      case "resize": {
        if (selected === undefined) return false;
        const isRightToLeft = this.stage.surface?.boundaries.isRightToLeft(selected.span.start);
        const isOnward = (command.key === "ArrowRight") !== isRightToLeft;
        this.moveEdge(selected.id, command.edge, isOnward ? 1 : -1);
        return true;
      }
      case "remove": {
        const id = selected?.id ?? this.#idsAt(this.stage.caret)[0];
        if (id !== undefined) this.remove(id);
        return id !== undefined;
      }
      case "mark":
        this.#mark();
        return true;
      case "cancel":
        return this.#cancel();
      case "undo":
      case "redo":
        this[command.do]();
        return true;
      case "help":
        this.#host.showHelp();
        return true;
    }
  }

  selected = (range: TextRange): void => {
    const { currentLabel } = this;
    this.editor.selectedId = undefined;
    if (currentLabel) this.#add(range, currentLabel);
    else this.say(`Selected: ${this.excerptOf(range)}. Choose a label.`);
  };

  selecting = (): void => {
    this.editor.selectedId = undefined;
    this.#host.requestUpdate();
  };

  /** Where marks overlap, one press after the other selects one mark after the other. */
  pressed = (marks: readonly number[], { offset, isTouch }: Press): void => {
    const next = marks[(marks.indexOf(this.editor.selectedId ?? -1) + 1) % marks.length];
    const word = isTouch && this.currentLabel ? this.stage.surface?.boundaries.wordAt(offset) : undefined;
    if (next === undefined && word && this.editor.selectedId === undefined) this.selected(word);
    else this.select(next);
    this.#host.requestUpdate();
  };

  resized = (id: number, range: TextRange): void => {
    if (this.editor.resize(id, range, `drag ${id}`)) this.#changed(`Now “${this.excerptOf(range)}”`);
  };

  resizeEnded = (): void => this.editor.seal();

  removed = (id: number): void => this.remove(id);

  say = (message: string): void => {
    this.announcement = message;
    this.#host.requestUpdate();
  };

  /** Enter: marks what is selected, else selects the span at the caret. */
  #mark(): void {
    const { selection, caret } = this.stage;
    const { currentLabel } = this;
    if (selection && currentLabel) this.#add(selection, currentLabel);
    else if (selection) this.say("Choose a label first.");
    else this.pressed(this.#idsAt(caret), { offset: caret, isTouch: false });
  }

  #cancel(): boolean {
    if (this.stage.selection) this.stage.clearSelection();
    else if (this.editor.selectedId !== undefined) this.editor.selectedId = undefined;
    else if (this.#chosenLabel !== undefined) this.#chosenLabel = undefined;
    else return false;
    this.say("Nothing selected");
    return true;
  }

  #add(range: TextRange, { label, fullName }: ShownLabel): void {
    const isNew = this.editor.add({ ...range, label });
    this.stage.clearSelection();
    const what = `“${this.excerptOf(range)}” as ${fullName}`;
    if (isNew) this.#changed(`Marked ${what}`);
    else this.say(`${what} is marked already`);
  }

  /** The spans at an offset, the last to begin first. */
  #idsAt(offset: number): number[] {
    const here = this.items.filter(({ span }) => span.start <= offset && offset < span.end);
    return here.map(({ id }) => id).reverse();
  }

  #describe({ span }: SpanItem): string {
    const shown = this.#host.shownLabels.find(({ label }) => label === span.label);
    return `${shown?.fullName ?? span.label}, “${this.excerptOf(span)}”`;
  }

  #changed(message: string): void {
    this.say(message);
    this.#host.spansChanged();
  }
}
