import { checkMergeOptions, type MergeOptions, votesNeeded } from "../geometry/merge-options.ts";
import type { ConsolidatedObject, Consolidation, WorkerQuality } from "../types.ts";
import { clusterInstances, type InstanceClusters } from "./instance-clusters.ts";
import { type LabelMask, labelRaster, type MaskAnswer } from "./label-mask.ts";
import { type MaskTable, maskTable, type ObjectMasks } from "./mask-table.ts";

/** One instance of a consolidated mask. */
export interface MergedInstance {
  readonly label: string;
  /** How many workers painted it. */
  readonly votes: number;
  /** In [0, 1]: the share of the workers who painted it, times the mean IoU of their pixels with the merged ones. */
  readonly confidence: number;
}

/** A consolidated instance mask: label k of its raster is `instances[k - 1]`, in the order of their first pixels. */
export interface ConsolidatedInstanceMask extends LabelMask {
  readonly instances: readonly MergedInstance[];
}

/**
 * Merges instance masks (`crowd-instance-segmentation`): finds which instances of different workers show the same
 * thing, then lets those workers vote on each pixel. Give it masks whose `classes` name the class of every
 * instance.
 *
 * Instances of different workers with at least `iouThreshold` IoU form a cluster, the best overlaps first and at
 * most one instance per worker, whatever their classes. A cluster with enough votes becomes an instance: its class
 * is the plurality of its members' (a tie goes to the first in code unit order), its pixels are those that more
 * than half of its members painted. A pixel that belongs to several instances goes to the one that the larger share
 * of its members painted there, then to the one with more votes, then to the one that the worker with the first id
 * painted first. An instance that is left without a pixel is dropped.
 *
 * Confidence of an instance: see `MergedInstance`. Confidence of a data object: the mean over its instances or,
 * where there is none, the share of workers who painted nothing; 0, with a `null` label, without a usable mask.
 * Quality of a worker: F1 of the worker's instances against the kept ones, two being the same if they are in one
 * cluster, over all objects answered; 1 where there are neither. `diagnostics.agreement`: the mean F1 between pairs
 * of workers in the same sense.
 *
 * A mask without instances is an answer. Of several answers by one worker to one object the last counts. A mask
 * that is not usable or of another size than most of its object (of equally frequent sizes that of the worker whose
 * id sorts first) is left out, as if the worker had not answered. Nothing else depends on the order of the answers.
 *
 * @throws OptionsError when an option is out of range
 * @example
 * import { instanceMaskMerge } from "labelsmith/consolidation";
 *
 * const mask = (...labels: number[]) => {
 *   return { width: 4, height: 1, labels: Uint8Array.from(labels), classes: ["bird", "bird"] };
 * };
 * const { objects } = instanceMaskMerge([
 *   { objectId: "0", workerId: "anna", value: mask(1, 1, 0, 2) },
 *   { objectId: "0", workerId: "ben", value: mask(1, 1, 0, 0) },
 *   { objectId: "0", workerId: "cleo", value: mask(2, 2, 2, 1) },
 * ]);
 * console.log(objects[0]?.label?.labels); // Uint8Array [1, 1, 0, 2]
 */
export function instanceMaskMerge(
  answers: readonly MaskAnswer[],
  options: MergeOptions = {},
): Consolidation<ConsolidatedInstanceMask> {
  checkMergeOptions("instanceMaskMerge", options);
  const { iouThreshold = 0.5, minimumVotes, sameLabelOnly = false } = options;
  const table = maskTable(answers);
  const tally = new InstanceTally(table);
  const objects = table.objects.map((object): ConsolidatedObject<ConsolidatedInstanceMask> => {
    const { objectId, masks } = object;
    if (masks.length === 0) return { objectId, label: null, confidence: 0, answers: 0 };
    const found = clusterInstances(object, iouThreshold, sameLabelOnly);
    const needed = votesNeeded(minimumVotes, masks.length);
    const kept = found.clusters.filter((cluster) => cluster.length >= needed);
    tally.add(object, found, kept);
    const label = paintInstances(found, kept);
    return { objectId, label, confidence: objectConfidence(found, label), answers: masks.length };
  });
  return {
    objects,
    workers: tally.workers(),
    diagnostics: { iterations: 1, converged: true, agreement: tally.agreement() },
  };
}

function paintInstances(
  found: InstanceClusters,
  kept: readonly (readonly number[])[],
): ConsolidatedInstanceMask {
  const { width, height, patternOf, workers } = found.patterns;
  const clusterOf = assignPatterns(found, kept);
  const labels = labelRaster(patternOf.length, kept.length);
  const numberOf = new Map<number, number>();
  for (let i = 0; i < labels.length; i++) {
    const cluster = clusterOf[patternOf[i]!]!;
    if (cluster < 0) continue;
    const number = numberOf.get(cluster) ?? numberOf.size + 1;
    numberOf.set(cluster, number);
    labels[i] = number;
  }
  const instances = [...numberOf.keys()].map((cluster) => {
    const members = kept[cluster]!;
    const label = plurality(members.map((instance) => found.classOf[instance]!));
    const confidence = (members.length / workers) * meanIoU(found, members, cluster, clusterOf);
    return { label, votes: members.length, confidence: Math.min(1, confidence) };
  });
  return { width, height, labels, classes: instances.map(({ label }) => label), instances };
}

/** Which kept cluster each pattern's pixels belong to, -1 for none. */
function assignPatterns({ patterns }: InstanceClusters, kept: readonly (readonly number[])[]): Int32Array {
  const { votes, pixels, workers } = patterns;
  const clusterOfInstance = new Map(kept.flatMap((members, c) => members.map((instance) => [instance, c])));
  const painted = new Int32Array(kept.length);
  return Int32Array.from(pixels, (_, p) => {
    painted.fill(0);
    let best = -1;
    for (let seat = 0; seat < workers; seat++) {
      const cluster = clusterOfInstance.get(votes[p * workers + seat]! - 1);
      if (cluster !== undefined) painted[cluster]!++;
    }
    for (let c = 0; c < kept.length; c++) {
      if (painted[c]! * 2 > kept[c]!.length && (best < 0 || isBetter(c, best, painted, kept))) best = c;
    }
    return best;
  });
}

function isBetter(
  c: number,
  best: number,
  painted: Int32Array,
  kept: readonly (readonly number[])[],
): boolean {
  const difference = painted[c]! * kept[best]!.length - painted[best]! * kept[c]!.length;
  return difference === 0 ? kept[c]!.length > kept[best]!.length : difference > 0;
}

/** Mean IoU of a cluster's members with the pixels that it got. */
function meanIoU(
  { patterns: { votes, pixels, workers }, areas, seatOf }: InstanceClusters,
  members: readonly number[],
  cluster: number,
  clusterOf: Int32Array,
): number {
  let area = 0;
  const shared = new Float64Array(members.length);
  for (let p = 0; p < pixels.length; p++) {
    if (clusterOf[p] !== cluster) continue;
    area += pixels[p]!;
    members.forEach((instance, m) => {
      if (votes[p * workers + seatOf[instance]!] === instance + 1) shared[m]! += pixels[p]!;
    });
  }
  const ious = members.map((instance, m) => shared[m]! / (area + areas[instance]! - shared[m]!));
  return ious.reduce((sum, iou) => sum + iou, 0) / members.length;
}

/** The most frequent value; a tie goes to the first in code unit order. */
function plurality(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of [...values].sort()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts.keys()].find((value) => counts.get(value) === most)!;
}

function objectConfidence(
  { areas, seatOf, patterns }: InstanceClusters,
  { instances }: ConsolidatedInstanceMask,
): number {
  if (instances.length > 0)
    return instances.reduce((sum, { confidence }) => sum + confidence, 0) / instances.length;
  const painters = new Set(seatOf.filter((_, instance) => areas[instance]! > 0));
  return 1 - painters.size / patterns.workers;
}

/** Counts for the workers' quality and for agreement. */
class InstanceTally {
  readonly #workerIds: readonly string[];
  readonly #answers: Int32Array;
  readonly #painted: Int32Array;
  readonly #kept: Int32Array;
  readonly #shared: Int32Array;
  #agreementSum = 0;
  #agreementObjects = 0;

  constructor({ workerIds }: MaskTable) {
    this.#workerIds = workerIds;
    this.#answers = new Int32Array(workerIds.length);
    this.#painted = new Int32Array(workerIds.length);
    this.#kept = new Int32Array(workerIds.length);
    this.#shared = new Int32Array(workerIds.length);
  }

  add(
    { workers }: ObjectMasks,
    { clusters, seatOf }: InstanceClusters,
    kept: readonly (readonly number[])[],
  ): void {
    for (const worker of workers) {
      this.#answers[worker]!++;
      this.#kept[worker]! += kept.length;
    }
    for (const members of clusters)
      for (const instance of members) this.#painted[workers[seatOf[instance]!]!]!++;
    for (const members of kept) for (const instance of members) this.#shared[workers[seatOf[instance]!]!]!++;
    if (workers.length < 2) return;
    const instances = clusters.reduce((sum, members) => sum + members.length, 0);
    const pairs = clusters.reduce((sum, members) => sum + members.length * (members.length - 1), 0);
    this.#agreementSum += instances === 0 ? 1 : pairs / (instances * (workers.length - 1));
    this.#agreementObjects++;
  }

  workers(): WorkerQuality[] {
    return this.#workerIds.map((workerId, w) => {
      const all = this.#painted[w]! + this.#kept[w]!;
      return { workerId, answers: this.#answers[w]!, quality: all === 0 ? 1 : (2 * this.#shared[w]!) / all };
    });
  }

  agreement(): number | null {
    return this.#agreementObjects === 0 ? null : this.#agreementSum / this.#agreementObjects;
  }
}
