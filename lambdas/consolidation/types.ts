/** One worker's answer to one data object: what every consolidation method takes. */
export interface Answer<Value> {
  readonly objectId: string;
  readonly workerId: string;
  readonly value: Value;
}

/** The consolidated label of one data object. */
export interface ConsolidatedObject<Label> {
  readonly objectId: string;
  /** `null` when no usable answer was given. */
  readonly label: Label | null;
  /** In [0, 1]; each method's docstring says what it means. */
  readonly confidence: number;
  /** How many workers' answers the label rests on. */
  readonly answers: number;
}

/** What a method learned about one worker. */
export interface WorkerQuality {
  readonly workerId: string;
  /** How many data objects the worker answered. */
  readonly answers: number;
  /** In [0, 1], 1 being best; each method's docstring says what it means. */
  readonly quality: number;
}

/** How the method came to its result. */
export interface Diagnostics {
  readonly iterations: number;
  readonly converged: boolean;
  /** Mean over the data objects of the share of agreeing pairs of workers; `null` without any pair. */
  readonly agreement: number | null;
}

/** The outcome of a consolidation method: objects and workers sorted by id (UTF-16 code unit order). */
export interface Consolidation<Label> {
  readonly objects: readonly ConsolidatedObject<Label>[];
  /** Empty for methods that do not estimate quality. */
  readonly workers: readonly WorkerQuality[];
  readonly diagnostics: Diagnostics;
}
