import type { Answer, Consolidation } from "../../types.ts";
import { answersByObject } from "../answers-by-object.ts";
import { ClusterTable } from "../clustering/cluster-table.ts";
import type { ObjectClusters } from "../clustering/object-clusters.ts";
import { ObjectShapes } from "../clustering/object-shapes.ts";
import { ShapeAgreement } from "../clustering/shape-agreement.ts";
import { ShapeClustering } from "../clustering/shape-clustering.ts";
import { estimatePresence } from "../worker-model/presence-model.ts";
import { type ShapeWorkerQuality, workerQualities } from "../worker-model/worker-quality.ts";
import { type DrawnPair, workerSpread } from "../worker-model/worker-spread.ts";
import type { ShapeConsensusOptions } from "./shape-consensus-options.ts";
import type { MergedShape, ShapeKind } from "./shape-kind.ts";
import { ShapeMerger } from "./shape-merger.ts";

export interface ShapeConsensus<Shape> extends Consolidation<readonly MergedShape<Shape>[]> {
  readonly workers: readonly ShapeWorkerQuality[];
}

/**
 * The consensus of any kind of shapes, see `boundingBoxConsensus`: clusters of similar shapes, at most one of each worker;
 * what is there and what it is by what is learned of all workers; its shape a mean that weighs workers by the inverse
 * variance of what they draw.
 *
 * @param threshold the least similarity of shapes that show the same thing
 */
export function shapeConsensus<Shape extends { readonly label: string }>(
  answers: readonly Answer<readonly Shape[]>[],
  kind: ShapeKind<Shape>,
  threshold: number,
  options: ShapeConsensusOptions,
): ShapeConsensus<Shape> {
  const table = new ClusterTable(answersByObject(answers));
  const shapes = new ObjectShapes<Shape>(kind);
  const clustering = new ShapeClustering<Shape>({
    ...kind,
    threshold,
    sameLabelOnly: options.sameLabelOnly ?? false,
    matching: options.matching ?? "greedy",
  });
  const agreement = new ShapeAgreement();
  const pairs: DrawnPair[] = [];
  for (const object of table.objects) {
    shapes.load(object.answers);
    const clusters = clustering.cluster(shapes);
    agreement.add(shapes, clusters);
    const from = table.clusterCount;
    table.add(shapes, clusters);
    addPairs(pairs, table, from, clusters, clustering);
  }
  const presence = estimatePresence(table);
  const variance = workerSpread(pairs, presence.probability, table.workers.names.length);
  const merger = new ShapeMerger(kind, table, presence, variance, options);
  return {
    objects: table.objects.map((_, o) => merger.consensusOfObject(o)),
    workers: workerQualities(table, presence),
    diagnostics: {
      iterations: presence.iterations,
      converged: presence.converged,
      agreement: agreement.mean(),
    },
  };
}

function addPairs<Shape extends { readonly label: string }>(
  pairs: DrawnPair[],
  { firstMember, worker }: ClusterTable<Shape>,
  from: number,
  clusters: ObjectClusters,
  { similarity }: ShapeClustering<Shape>,
): void {
  for (let c = 0; c < clusters.count; c++) {
    const offset = firstMember[from + c]! - clusters.firstMember[c]!;
    for (let a = clusters.firstMember[c]!; a < clusters.firstMember[c + 1]!; a++) {
      for (let b = a + 1; b < clusters.firstMember[c + 1]!; b++) {
        pairs.push({
          cluster: from + c,
          workerA: worker[offset + a]!,
          workerB: worker[offset + b]!,
          distance: 1 - similarity.get(clusters.members[a]!, clusters.members[b]!),
        });
      }
    }
  }
}
