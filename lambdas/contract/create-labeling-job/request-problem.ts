/** What is wrong with a request, or what the service accepts and its caller regrets. */
export interface RequestProblem {
  /** The field, `HumanTaskConfig.TaskKeywords[2]`; empty for the request itself. A missing field is named too. */
  readonly path: string;
  /** The same as a list of keys and indices, to look the field up with. */
  readonly keys: readonly (string | number)[];
  /** Stable kebab-case name of the rule. */
  readonly rule: string;
  /** An `error` keeps the job from being made or from running; a `warning` does not. */
  readonly severity: "error" | "warning";
  /** What was expected, what was found and why it matters. */
  readonly message: string;
  /** The page that says so. */
  readonly source: string;
}

/** A page of the SageMaker API reference: `CreateLabelingJob`, `HumanTaskConfig`. */
export const apiPage = (shape: string): string =>
  `https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_${shape}.html`;

/** A page of the SageMaker developer guide. */
export const guidePage = (page: string): string =>
  `https://docs.aws.amazon.com/sagemaker/latest/dg/${page}.html`;

/** `["Tags", 0, "Key"]` as `Tags[0].Key`. */
export function formatKeys(keys: readonly (string | number)[]): string {
  const parts = keys.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    return /^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return parts.join("").replace(/^\./, "");
}
