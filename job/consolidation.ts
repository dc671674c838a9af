import type {
  ConsolidationPayload,
  ConsolidationRequestEvent,
  PayloadObject,
} from "../lambdas/contract/consolidation-request.ts";
import { consolidationResponse } from "../lambdas/contract/consolidation-response.ts";
import type { Json } from "../lambdas/contract/json.ts";
import type { DataObject } from "../lambdas/contract/manifest-line.ts";
import { parseContract } from "../lambdas/contract/parse.ts";
import type { WorkerAnswer } from "../lambdas/contract/worker-response.ts";
import { CONTRACT_VERSION, type LabelingJob } from "./labeling-job.ts";

/** A data object with the answers of its workers. */
export interface AnsweredObject {
  readonly datasetObjectId: string;
  readonly dataObject: DataObject;
  readonly answers: readonly WorkerAnswer[];
}

/** The payload file of a batch, as Ground Truth writes it for the consolidation Lambda. */
export function buildPayload(objects: readonly AnsweredObject[]): ConsolidationPayload {
  return objects.map(({ datasetObjectId, dataObject, answers }) => ({
    datasetObjectId,
    dataObject: payloadData(dataObject),
    annotations: answers.map(({ workerId, answerContent }) => ({
      workerId,
      annotationData: { content: JSON.stringify(answerContent) },
    })),
  }));
}

function payloadData(dataObject: DataObject): PayloadObject["dataObject"] {
  const reference = dataObject["source-ref"];
  return reference === undefined ? { content: dataObject.source ?? "" } : { s3Uri: reference };
}

/** The event that names the payload; without label categories it has no such key, as in real jobs. */
export function buildConsolidationRequest(job: LabelingJob, payloadUri: string): ConsolidationRequestEvent {
  return {
    version: CONTRACT_VERSION,
    labelingJobArn: job.arn,
    labelAttributeName: job.labelAttributeName,
    ...(job.labelCategories.length === 0 ? {} : { labelCategories: job.labelCategories }),
    roleArn: job.roleArn,
    outputConfig: `${job.outputUri}/annotations`,
    payload: { s3Uri: payloadUri },
  };
}

/** The labels of a consolidation response, and what is wrong with it. */
export interface ReadConsolidation {
  /** By `datasetObjectId`. */
  readonly labels: ReadonlyMap<string, Json>;
  readonly warnings: readonly string[];
}

/**
 * Reads what a consolidation Lambda answered. An id that comes twice keeps its last label; an entry without the label
 * attribute name, or for an id that was not asked for, gives no label. Each of these is told in `warnings`.
 *
 * @throws ContractError if the response is not a list of consolidated annotations.
 */
export function readConsolidationResponse(
  response: Json | undefined,
  labelAttributeName: string,
  ids: ReadonlySet<string>,
  where?: string,
): ReadConsolidation {
  const entries = parseContract(consolidationResponse, response, {
    code: "consolidation-response",
    what: "the consolidation response",
    ...(where === undefined ? {} : { where }),
    fix: "Return [{ datasetObjectId, consolidatedAnnotation: { content: { [event.labelAttributeName]: label } } }].",
  });
  const labels = new Map<string, Json>();
  const warnings: string[] = [];
  for (const { datasetObjectId, consolidatedAnnotation } of entries) {
    const about = `data object ${datasetObjectId}`;
    const label = consolidatedAnnotation.content[labelAttributeName];
    if (!ids.has(datasetObjectId)) {
      warnings.push(`The response has ${about}, which is not in the payload.`);
    } else if (label === undefined) {
      const keys = Object.keys(consolidatedAnnotation.content).join(", ");
      warnings.push(
        `The content of ${about} is not keyed by "${labelAttributeName}" (its keys: ${keys || "none"}).`,
      );
    } else {
      if (labels.has(datasetObjectId))
        warnings.push(`The response has ${about} more than once: the last entry counts.`);
      labels.set(datasetObjectId, label);
    }
  }
  return { labels, warnings };
}
