/**
 * Assigns each row of a cost matrix to a column of its own so that the sum of the costs is least: the Hungarian method in the
 * form of shortest augmenting paths with potentials, in O(rows² · columns). Of equally good assignments it always finds the
 * same one.
 *
 * Sources: Kuhn (1955, doi:10.1002/nav.3800020109); Jonker and Volgenant (1987, doi:10.1007/BF02278710).
 *
 * @param cost row by row, finite numbers
 * @param rows no more than `columns`
 * @returns the column of each row
 */
export function minimumCostAssignment(cost: Float64Array, rows: number, columns: number): Int32Array {
  const rowPotential = new Float64Array(rows);
  const columnPotential = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(FREE);
  const previous = new Int32Array(columns);
  const distance = new Float64Array(columns);
  const visited = new Uint8Array(columns);
  for (let start = 0; start < rows; start++) {
    distance.fill(Number.POSITIVE_INFINITY);
    visited.fill(0);
    let row = start;
    let column = FREE;
    do {
      if (column !== FREE) visited[column] = 1;
      let nearest = FREE;
      let least = Number.POSITIVE_INFINITY;
      const base = column === FREE ? 0 : distance[column]!;
      for (let c = 0; c < columns; c++) {
        if (visited[c] === 1) continue;
        const reduced = base + cost[row * columns + c]! - rowPotential[row]! - columnPotential[c]!;
        if (reduced < distance[c]!) {
          distance[c] = reduced;
          previous[c] = column;
        }
        if (distance[c]! < least) {
          least = distance[c]!;
          nearest = c;
        }
      }
      column = nearest;
      row = rowOf[column]!;
    } while (row !== FREE);
    const length = distance[column]!;
    rowPotential[start]! += length;
    for (let c = 0; c < columns; c++) {
      if (visited[c] === 0) continue;
      rowPotential[rowOf[c]!]! += length - distance[c]!;
      columnPotential[c]! -= length - distance[c]!;
    }
    while (column !== FREE) {
      const before = previous[column]!;
      rowOf[column] = before === FREE ? start : rowOf[before]!;
      column = before;
    }
  }
  const columnOf = new Int32Array(rows);
  rowOf.forEach((assigned, column) => {
    if (assigned !== FREE) columnOf[assigned] = column;
  });
  return columnOf;
}

const FREE = -1;
