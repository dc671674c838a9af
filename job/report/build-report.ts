import { basename } from "node:path";
import { problemOf, show } from "../../lambdas/contract/errors.ts";
import type { Json } from "../../lambdas/contract/json.ts";
import { countCategories, measureAgreement } from "./agreement.ts";
import type { JobOutput, OutputObject, OutputProblem } from "./job-output.ts";
import type { ConfidenceReport, JobReport, ObjectReport } from "./job-report.ts";
import { findLabelAttribute } from "./label-attribute.ts";
import { groupFailures, type Outcome, readOutcome } from "./outcome.ts";
import { spreadOf } from "./quantiles.ts";
import { categoriesOf, confidencesOf } from "./read-label.ts";
import { findSecondLooks } from "./second-look.ts";
import { timesOf } from "./times.ts";
import { reportWorkers } from "./workers.ts";

export interface ReportOptions {
  /** Found out from the output if it is left out. */
  readonly labelAttributeName?: string | undefined;
  /** A label's score against the known truth, in [0, 1]; `undefined` where none is known. */
  readonly score?: ((datasetObjectId: string, label: Json) => number | undefined) | undefined;
}

const BINS = 10;

/** Works out what a job came to. The time it takes is linear in the answers. */
export function buildReport(output: JobOutput, options: ReportOptions = {}): JobReport {
  const name = basename(output.folder);
  const { attribute, problems } = chooseAttribute(output, name, options.labelAttributeName);
  const scoring = tolerate(options.score);
  const settled = output.objects.map((object) => settle(object, attribute, scoring.score));
  const answers = output.objects.flatMap((object) => object.answers);
  const agreement = measureAgreement(output.objects);
  const times = spreadOf(timesOf(answers)) ?? null;
  const medianSeconds = times?.median ?? null;
  const workers = reportWorkers(output.objects, agreement.byWorker, medianSeconds);
  const objects = settled.map(({ report }) => ({
    ...report,
    agreement: agreement.byObject.get(report.datasetObjectId) ?? null,
  }));
  const failures = objects.flatMap(({ datasetObjectId, failure }) =>
    failure === null ? [] : [{ datasetObjectId, reason: failure }],
  );
  const scores = objects.map(({ score }) => score).filter((score) => score !== null);
  const count = (outcome: ObjectReport["outcome"]) =>
    objects.filter((object) => object.outcome === outcome).length;
  const { requests, responses, unanswered } = output.consolidation;
  return {
    job: { name, labelAttributeName: attribute ?? null, folder: output.folder },
    missing: output.missing,
    problems: [...output.problems, ...problems, ...scoring.problems],
    counters: {
      objects: objects.length,
      labeled: count("labeled"),
      failed: count("failed"),
      unlabeled: count("unlabeled"),
      answers: answers.length,
      workers: workers.length,
    },
    answersPerObject: answersPerObject(objects),
    failures: groupFailures(failures),
    consolidation: { requests, responses, unanswered },
    agreement: agreement.agreement,
    fields: agreement.fields,
    times,
    workers,
    confidence: reportConfidence(settled.flatMap(({ confidences }) => confidences)),
    categories: countCategories(settled.flatMap(({ categories }) => categories)),
    truth:
      scores.length === 0
        ? null
        : { known: scores.length, score: scores.reduce((sum, score) => sum + score, 0) / scores.length },
    objects,
    secondLook: findSecondLooks(objects, {
      medianSeconds,
      fastestSeconds: fastestOf(output.objects),
      expectsSeveral:
        answers.length >= 1.5 * output.objects.filter((object) => object.answers.length > 0).length,
    }),
  };
}

/** The attribute that is named, unless no line has it: then the job is another one, or was given another name. */
function chooseAttribute(
  { objects }: JobOutput,
  jobName: string,
  named: string | undefined,
): { readonly attribute: string | undefined; readonly problems: readonly OutputProblem[] } {
  const found = findLabelAttribute(objects, jobName);
  const isThere = objects.some(
    ({ line }) => named !== undefined && (named in line || `${named}-metadata` in line),
  );
  if (named === undefined || isThere || found === undefined)
    return { attribute: named ?? found, problems: [] };
  const message = `No line has the label attribute ${show(named)}; ${show(found)} is reported.`;
  return { attribute: found, problems: [{ where: "manifests/output/output.manifest", message }] };
}

/** The author's score may throw at a label, for example of another task; then there is no score, and the first reason is told. */
function tolerate(score: ReportOptions["score"]): {
  readonly score: ReportOptions["score"];
  readonly problems: readonly OutputProblem[];
} {
  const problems: OutputProblem[] = [];
  if (score === undefined) return { score, problems };
  return {
    problems,
    score(datasetObjectId, label) {
      try {
        return score(datasetObjectId, label);
      } catch (error) {
        const problem = problemOf(error);
        if (problem === undefined) throw error;
        const { summary, found = "", where = "" } = problem;
        if (problems.length === 0)
          problems.push({ where, message: `${summary} ${found}`.replace(/\s+/g, " ") });
        return undefined;
      }
    },
  };
}

/** A data object with what its label says. */
interface Settled {
  readonly report: Omit<ObjectReport, "agreement">;
  readonly confidences: readonly number[];
  readonly categories: readonly string[];
}

function settle(object: OutputObject, attribute: string | undefined, score: ReportOptions["score"]): Settled {
  const { datasetObjectId, line, answers } = object;
  const outcome: Outcome = attribute === undefined ? { kind: "unlabeled" } : readOutcome(line, attribute);
  const labeled = outcome.kind === "labeled" ? outcome : undefined;
  const confidences = labeled === undefined ? [] : confidencesOf(labeled.label, labeled.metadata);
  return {
    confidences,
    categories: labeled === undefined ? [] : categoriesOf(labeled.label, labeled.metadata),
    report: {
      datasetObjectId,
      source: readSource(object),
      outcome: outcome.kind,
      failure: outcome.kind === "failed" ? outcome.reason : null,
      answers: answers.length,
      confidence: confidences.length === 0 ? null : confidences.reduce((a, b) => Math.min(a, b)),
      seconds: spreadOf(timesOf(answers))?.median ?? null,
      score: (labeled && score?.(datasetObjectId, labeled.label)) ?? null,
    },
  };
}

function readSource({ line }: OutputObject): ObjectReport["source"] {
  const { source, "source-ref": reference } = line;
  if (typeof reference === "string") return { key: "source-ref", value: reference };
  return typeof source === "string" ? { key: "source", value: source } : null;
}

function answersPerObject(objects: readonly ObjectReport[]): JobReport["answersPerObject"] {
  const counts = new Map<number, number>();
  for (const { answers } of objects) counts.set(answers, (counts.get(answers) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([answers, count]) => ({ answers, objects: count }));
}

function fastestOf(objects: readonly OutputObject[]): ReadonlyMap<string, number> {
  return new Map(
    objects.flatMap(({ datasetObjectId, answers }): [string, number][] => {
      const times = timesOf(answers);
      return times.length === 0 ? [] : [[datasetObjectId, Math.min(...times)]];
    }),
  );
}

function reportConfidence(confidences: readonly number[]): ConfidenceReport | null {
  const spread = spreadOf(confidences);
  if (spread === undefined) return null;
  const bins = Array.from({ length: BINS }, () => 0);
  // A share such as 0.3 may come out a little below itself.
  for (const confidence of confidences) bins[Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9))]!++;
  return { ...spread, bins };
}
