/** A label in a few words and numbers, for people. */
export interface LabelSummary {
  readonly outcome: "labeled" | "failed";
  /** The label itself if it is one (`Positive`), else what it is made of (`5 boxes`). */
  readonly headline: string;
  /** Why there is no label. */
  readonly reason?: string;
  /** Over all parts of the label that have one, each in [0, 1]. */
  readonly confidence?: { readonly mean: number; readonly lowest: number };
  /** How many of the label's objects are of each label category, in the order of their first. */
  readonly counts: readonly Count[];
  /** The parts of a label that is a form. */
  readonly fields: readonly Field[];
  readonly picture?: Picture;
}

export interface Count {
  readonly label: string;
  readonly count: number;
}

export interface Field {
  readonly name: string;
  readonly value: string;
  readonly confidence?: number;
}

/** The boxes of a label, in pixels of the picture that they are on. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
}

export interface Box {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The mean and the lowest of some confidences, if there are any. */
export function summarizeConfidences(
  confidences: readonly number[],
): Pick<LabelSummary, "confidence"> | undefined {
  if (confidences.length === 0) return undefined;
  const sum = confidences.reduce((total, confidence) => total + confidence, 0);
  return { confidence: { mean: sum / confidences.length, lowest: Math.min(...confidences) } };
}

/** How often each label occurs, in the order of their first occurrence. */
export function countLabels(labels: readonly string[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count }));
}
