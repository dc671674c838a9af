import { type RuleMeta, rules, type Severity } from "../templates/lint/index.ts";

/** What is found in a task beside its template, as the rules about templates are described. */
const taskRules: readonly RuleMeta[] = [
  {
    code: "pre-annotation-failed",
    severity: "error",
    summary: "A data object that the pre-annotation handler cannot prepare",
    source:
      "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html",
    explanation:
      "The handler throws, or returns no task input, for lines of the manifest: these data objects fail in the job. `labelsmith invoke` runs the handler on one of them.",
  },
  {
    code: "pre-annotation-response",
    severity: "warning",
    summary: "A response of the pre-annotation handler that the service reads otherwise",
    source:
      "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-custom-templates-step3-lambda-requirements.html",
    explanation:
      "The documented key is `isHumanAnnotationRequired`, and its value is a boolean. With another spelling, the default counts: true. `createPreAnnotationHandler` writes it right.",
  },
  {
    code: "unknown-answer-field",
    severity: "error",
    summary: "A consolidation handler that reads a field which no element gives",
    explanation:
      "The keys of an answer are the names of the template's elements. A handler that reads another one gets undefined for every worker, and the labels are empty or the batch fails. `labelsmith types` writes the answer's type, with which such a handler does not compile.",
  },
  manifestRule(
    "already-labeled",
    "warning",
    "A data object that has the label already",
    "A job passes a line over that has its label attribute already: nobody is asked again. Name another `labelAttributeName`, or leave the label out.",
  ),
  manifestRule(
    "attribute-too-long",
    "error",
    "A manifest attribute of more than 20,000 characters",
    "Put long values into S3 objects and name them on the line.",
  ),
  manifestRule(
    "blank-line",
    "error",
    "A blank line inside the manifest",
    "What the service does with it is not documented, and it may shift the ids of all data objects after it.",
  ),
  manifestRule(
    "byte-order-mark",
    "error",
    "A manifest that begins with a byte order mark",
    "The first line is then not JSON. Save the file as UTF-8 without a mark.",
  ),
  manifestRule(
    "duplicate-line",
    "warning",
    "A line that is in the manifest twice",
    "Each line is a data object of its own: workers are asked, and paid, twice.",
  ),
  manifestRule(
    "duplicate-source",
    "warning",
    "Data that is in the manifest twice",
    "Each line is a data object of its own: workers are asked, and paid, twice, unless other keys make the lines differ in what is asked.",
  ),
  manifestRule(
    "format-not-taken",
    "warning",
    "A file of a kind that browsers do not show",
    "Pictures are JPEG or PNG, clips MP4, OGG or WebM.",
  ),
  manifestRule(
    "line-many-bytes",
    "warning",
    "A manifest line of more than 100 KB",
    "It has no more characters than the 100,000 that are allowed, but the guide also says 100 KB.",
  ),
  manifestRule(
    "line-too-long",
    "error",
    "A manifest line of more than 100,000 characters",
    "Put long values into S3 objects and name them on the line.",
  ),
  manifestRule("no-objects", "error", "A manifest without data objects", "A job needs at least one line."),
  manifestRule(
    "no-source",
    "error",
    "A manifest line without source or source-ref",
    "Every line names its data: `source` holds it, `source-ref` names the S3 object that does.",
  ),
  manifestRule(
    "nested-too-deeply",
    "error",
    "A manifest attribute that is nested too deeply",
    "Most readers of JSON give up at some depth. Put the value in an S3 object and name it on the line.",
  ),
  manifestRule(
    "not-an-object",
    "error",
    "A manifest line that is not a JSON object",
    "Every line is one JSON object.",
  ),
  manifestRule(
    "not-json",
    "error",
    "A manifest line that is not JSON",
    "Every line is one JSON object, with double quotes and without commas at the end.",
  ),
  manifestRule("not-utf-8", "error", "A manifest that is not UTF-8", "Save the file as UTF-8."),
  manifestRule(
    "reserved-name",
    "error",
    "A manifest attribute whose name begins with $",
    "The service writes such names itself.",
  ),
  manifestRule(
    "source-empty",
    "error",
    "A manifest line whose data is empty",
    "Workers would see an empty task.",
  ),
  manifestRule(
    "source-not-text",
    "error",
    "A source or source-ref that is not text",
    "JSON in a `source` is written as text.",
  ),
  manifestRule(
    "source-ref-not-s3",
    "warning",
    "A source-ref that is a web address",
    "The guide says S3, though custom jobs were seen to work with others. Keep the data in S3, where the job's role can read it.",
  ),
  manifestRule(
    "source-ref-not-uri",
    "error",
    "A source-ref that is not an address",
    "Write s3://bucket/key.",
  ),
  manifestRule(
    "too-many-objects",
    "error",
    "A manifest of more than 100,000 data objects",
    "Split it: `labelsmith manifest split`.",
  ),
  manifestRule(
    "two-sources",
    "error",
    "A manifest line with both source and source-ref",
    "What the service does then is nowhere stated. Keep one; give the other another name.",
  ),
];

/** Every rule of the linter, in the order of their codes. */
export const allRules: readonly RuleMeta[] = [...rules.map(({ meta }) => meta), ...taskRules].sort((a, b) =>
  a.code < b.code ? -1 : 1,
);

function manifestRule(code: string, severity: Severity, summary: string, explanation: string): RuleMeta {
  const source = "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-input-data-input-manifest.html";
  return { code, severity, summary, explanation, source };
}
