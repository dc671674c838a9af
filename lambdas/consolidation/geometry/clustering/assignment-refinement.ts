import { minimumCostAssignment } from "./minimum-cost-assignment.ts";
import type { ObjectClusters } from "./object-clusters.ts";
import type { SimilarityMatrix } from "./similarity-matrix.ts";

/** Gains below this are rounding. */
const LEAST_GAIN = 1e-9;

const MOST_ROUNDS = 20;

/**
 * Improves clusters by optimal assignment. What is maximized is the sum, over all pairs of shapes in one cluster, of their
 * similarity less the threshold: pairs that are more alike than it asks count for their being together, others against it.
 * One worker after the other (in the order of their ids) gives up all shapes and gets them assigned anew, each to a cluster
 * of its own, old or new, in the best way there is; until nobody's shapes can be placed better.
 *
 * Matching the shapes of three and more workers at once is NP-hard, so this finds an optimum that no change to one
 * worker's shapes improves, not necessarily the best of all. With two workers it is the best of all.
 *
 * @param clusters of the object at hand; they are replaced
 * @param seat which worker drew each row
 * @param workers how many there are
 */
export function refineByAssignment(
  clusters: ObjectClusters,
  similarity: SimilarityMatrix,
  seat: Uint32Array,
  workers: number,
  threshold: number,
): void {
  const rows = similarity.size;
  const clusterOf = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) clusterOf[row] = clusters.root(row);
  let idle = 0;
  for (let round = 0; round < MOST_ROUNDS * workers && idle < workers; round++) {
    idle = assignWorker(round % workers, clusterOf, similarity, seat, threshold) ? 0 : idle + 1;
  }
  clusters.reset(rows, seat);
  const firstRow = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const first = firstRow.get(clusterOf[row]!);
    if (first === undefined) firstRow.set(clusterOf[row]!, row);
    else clusters.unite(clusters.root(first), clusters.root(row));
  }
}

/** Returns whether that was an improvement. */
function assignWorker(
  worker: number,
  clusterOf: Uint32Array,
  similarity: SimilarityMatrix,
  seat: Uint32Array,
  threshold: number,
): boolean {
  const rows = Array.from(clusterOf.keys());
  const own = rows.filter((row) => seat[row] === worker);
  const others = rows.filter((row) => seat[row] !== worker);
  const old = [...new Set(others.map((row) => clusterOf[row]!))];
  if (own.length === 0 || old.length === 0) return false;
  const columns = old.length + own.length;
  const columnOf = new Map(old.map((cluster, c) => [cluster, c]));
  const cost = new Float64Array(own.length * columns);
  own.forEach((row, r) => {
    for (const other of others) {
      const c = columnOf.get(clusterOf[other]!)!;
      cost[r * columns + c]! -= similarity.get(row, other) - threshold;
    }
  });
  const costAt = (r: number, c: number | undefined): number => (c === undefined ? 0 : cost[r * columns + c]!);
  const before = own.reduce((sum, row, r) => sum + costAt(r, columnOf.get(clusterOf[row]!)), 0);
  const assigned = minimumCostAssignment(cost, own.length, columns);
  const after = own.reduce((sum, _, r) => sum + costAt(r, assigned[r]), 0);
  if (before - after < LEAST_GAIN) return false;
  const free = freeNames(old, own.length);
  own.forEach((row, r) => {
    clusterOf[row] = old[assigned[r]!] ?? free[r]!;
  });
  return true;
}

/** The least numbers that no cluster has for its name. */
function freeNames(used: readonly number[], count: number): number[] {
  const names: number[] = [];
  for (let name = 0; names.length < count; name++) if (!used.includes(name)) names.push(name);
  return names;
}
