import type { Point } from "../geometry.ts";
import type { MaskEditor } from "./mask-editor.ts";
import type { MaskKind } from "./mask-kind.ts";
import { colorsOfLabels, freeColor, type Segment } from "./segments.ts";

/** Where the labels and the mask are. */
export interface TargetsOwner {
  readonly labels: readonly string[];
  readonly editor: MaskEditor;
}

/** What can be painted, and what is painted now: a label, or one of its instances. */
export class MaskTargets {
  readonly kind: MaskKind;

  readonly #owner: TargetsOwner;
  #chosenLabel: string | undefined;
  #chosenInstance: number | undefined;
  #names: { readonly of: readonly Segment[]; readonly names: ReadonlyMap<number, string> } | undefined;

  constructor(kind: MaskKind, owner: TargetsOwner) {
    this.kind = kind;
    this.#owner = owner;
  }

  /** The chosen label while it exists, else the first. */
  get label(): string | undefined {
    const { labels } = this.#owner;
    return labels.find((label) => label === this.#chosenLabel) ?? labels[0];
  }

  /** What is painted, where it is there already. */
  get segment(): Segment | undefined {
    const { label } = this;
    return this.segments.find((segment) =>
      this.kind.hasInstances
        ? segment.number === this.#chosenInstance && segment.label === label
        : segment.label === label,
    );
  }

  /** The segments whose label exists. */
  get segments(): readonly Segment[] {
    const labels = new Set(this.#owner.labels);
    return this.#owner.editor.segments.filter(({ label }) => labels.has(label));
  }

  /** Those that have a pixel. */
  get usedSegments(): readonly Segment[] {
    return this.segments.filter(({ number }) => this.#owner.editor.mask.countOf(number) > 0);
  }

  /** The name of what is painted. */
  get name(): string {
    const { segment, label } = this;
    return segment ? this.nameOf(segment) : (label ?? "");
  }

  /** The colour that is painted with. */
  get color(): string {
    return this.segment?.color ?? this.#colorOfNew(this.label);
  }

  /** The colours of the labels; where these have instances, of the last instance of each that has one. */
  get colors(): ReadonlyMap<string, string> {
    const { labels, editor } = this.#owner;
    if (!this.kind.hasInstances) return colorsOfLabels(labels, editor.segments);
    return new Map(editor.segments.map(({ label, color }) => [label, color]));
  }

  /** What a segment is called: its label, and its place among the instances of it. */
  nameOf(segment: Segment): string {
    return this.#namesOf(this.#owner.editor.segments).get(segment.number) ?? segment.label;
  }

  /** The name of what lies at a point of the picture. */
  nameAt(at: Point): string {
    const segment = this.#owner.editor.segmentAt(at);
    return segment && this.#owner.labels.includes(segment.label) ? this.nameOf(segment) : "";
  }

  /** Goes on with the last instance of the label, where it has one. */
  chooseLabel(label: string): void {
    this.#chosenLabel = label;
    this.#chosenInstance = this.segments.findLast((segment) => segment.label === label)?.number;
  }

  choose(segment: Segment): void {
    this.#chosenLabel = segment.label;
    this.#chosenInstance = segment.number;
  }

  /** Begins the label, or a new instance of it. `undefined` when the mask can hold no more. */
  begin(label: string): Segment | undefined {
    const added = this.#owner.editor.add(label, this.#colorOfNew(label));
    this.#chosenInstance = added?.number;
    return added;
  }

  /** By number. The segments of an editor are a new list whenever they change. */
  #namesOf(segments: readonly Segment[]): ReadonlyMap<number, string> {
    if (this.#names?.of === segments) return this.#names.names;
    const names = new Map<number, string>();
    const counts = new Map<string, number>();
    for (const { label, number } of segments) {
      const count = (counts.get(label) ?? 0) + 1;
      counts.set(label, count);
      names.set(number, this.kind.hasInstances ? `${label} ${count}` : label);
    }
    this.#names = { of: segments, names };
    return names;
  }

  /** A label has a colour before it is painted; an instance gets one that nothing else has. */
  #colorOfNew(label: string | undefined): string {
    const own = this.kind.hasInstances || label === undefined ? undefined : this.colors.get(label);
    return own ?? freeColor(this.#owner.editor.segments);
  }
}
