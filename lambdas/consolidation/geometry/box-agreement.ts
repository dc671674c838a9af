import type { BoxClusters } from "./box-clusters.ts";
import type { BoxTable } from "./box-table.ts";

/**
 * Mean over data objects of the F1 score between pairs of workers: twice the pairs of boxes that share a cluster, over all
 * boxes of all pairs. An object on which nobody drew anything counts as 1, one with a single worker not at all; `null`
 * when no object has two workers.
 */
export function meanAgreement(table: BoxTable, clusters: BoxClusters): number | null {
  const { firstCluster, firstMember } = clusters;
  let sum = 0;
  let objects = 0;
  for (let o = 0; o < table.objectIds.length; o++) {
    const workers = table.firstSeat[o + 1]! - table.firstSeat[o]!;
    if (workers < 2) continue;
    const boxes = table.firstRow[o + 1]! - table.firstRow[o]!;
    let shared = 0;
    for (let c = firstCluster[o]!; c < firstCluster[o + 1]!; c++) {
      const votes = firstMember[c + 1]! - firstMember[c]!;
      shared += votes * (votes - 1);
    }
    sum += boxes === 0 ? 1 : shared / (boxes * (workers - 1));
    objects++;
  }
  return objects === 0 ? null : sum / objects;
}
