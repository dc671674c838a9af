import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { RequestProblem } from "../../lambdas/contract/create-labeling-job/request-problem.ts";
import { isObject } from "../../lambdas/contract/json.ts";

/** Lines and columns from 1; the end is exclusive. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A request as a file has it. */
export interface RequestFile {
  /** `undefined` where the file is no JSON. */
  readonly request: unknown;
  /** What is wrong with the file as JSON. */
  readonly problems: readonly RequestProblem[];
  /** Fields of a job's description that no request has; they have been taken out. */
  readonly ignored: readonly string[];
  /** Where a field is; of one that is missing, where its nearest container begins. */
  readonly locate: (problem: RequestProblem) => FilePlace;
}

const JSON_PAGE = "https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html";
/** What `DescribeLabelingJob` tells besides the request that the job was made with. */
const DESCRIBED = [
  "LabelingJobStatus",
  "LabelCounters",
  "FailureReason",
  "CreationTime",
  "LastModifiedTime",
  "JobReferenceCode",
  "LabelingJobArn",
  "LabelingJobOutput",
];

/** Reads a request, or what `DescribeLabelingJob` tells of a job, and knows where each field stands. */
export function readRequestFile(text: string): RequestFile {
  // The YAML reader takes all that JSON is, and keeps the places.
  const source = text.replace(/^\uFEFF/u, " ");
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: "silent" });
  const place = (start: number, end: number): FilePlace => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(end, start + 1));
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };
  const faults = new Map<RequestProblem, FilePlace>();
  const request = parse(source, document, (problem, at) => faults.set(problem, place(at, at + 1)));
  const isDescription = isObject(request) && ("LabelingJobArn" in request || "LabelingJobStatus" in request);
  const ignored = isDescription ? DESCRIBED.filter((name) => name in request) : [];
  return {
    request: isDescription
      ? Object.fromEntries(Object.entries(request).filter(([name]) => !ignored.includes(name)))
      : request,
    problems: [...faults.keys()],
    ignored,
    locate: (problem) => faults.get(problem) ?? place(...rangeOf(document, problem.keys)),
  };
}

function parse(
  text: string,
  document: Document.Parsed,
  tell: (problem: RequestProblem, at: number) => void,
): unknown {
  const problem = { path: "", keys: [], source: JSON_PAGE };
  try {
    const value: unknown = JSON.parse(text);
    for (const { code, pos } of document.errors) {
      if (code !== "DUPLICATE_KEY") continue;
      const message = "A field stands twice in its object; of the two, the last counts.";
      tell({ ...problem, rule: "duplicate-field", severity: "warning", message }, pos[0]);
    }
    return value;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const at = Number(/at position (\d+)/u.exec(reason)?.[1] ?? document.errors[0]?.pos[0] ?? 0);
    const message = `The file must be JSON: ${reason.replace(/ in JSON at position .*$/su, "")}.`;
    tell({ ...problem, rule: "json", severity: "error", message }, Math.min(at, text.length));
    return undefined;
  }
}

/** From where to where a field's key and value, or the nearest container that there is, stand in the text. */
function rangeOf(document: Document.Parsed, keys: RequestProblem["keys"]): Range {
  const start = document.contents?.range[0] ?? 0;
  let range: Range = [start, start];
  let node: unknown = document.contents;
  for (const key of keys) {
    const found = child(node, key);
    if (found === undefined) break;
    ({ range, node } = found);
  }
  return range;
}

type Range = readonly [start: number, end: number];

function child(
  parent: unknown,
  key: string | number,
): { readonly node: unknown; readonly range: Range } | undefined {
  if (isSeq(parent)) {
    const node = parent.items[Number(key)];
    return isNode(node) && node.range ? { node, range: [node.range[0], node.range[1]] } : undefined;
  }
  if (!isMap(parent)) return undefined;
  const pair = parent.items.findLast(({ key: name }) => isScalar(name) && name.value === key);
  if (!isScalar(pair?.key) || !pair.key.range) return undefined;
  const [start, keyEnd] = pair.key.range;
  const end = isNode(pair.value) && pair.value.range ? pair.value.range[1] : keyEnd;
  return { node: pair.value, range: [start, end] };
}
