import type { ObjectAnswers } from "../answers-by-object.ts";
import { Numbering } from "./numbering.ts";
import type { ObjectClusters } from "./object-clusters.ts";
import type { ObjectShapes } from "./object-shapes.ts";

/** The clusters of all data objects in columns, for models that learn from all of them. */
export interface ClusterColumns {
  readonly objectCount: number;
  readonly clusterCount: number;
  readonly workers: Numbering;
  readonly labels: Numbering;
  /** The workers who answered object `o` are `seats[firstSeat[o]]` up to `seats[firstSeat[o + 1]]`. */
  readonly firstSeat: Uint32Array;
  readonly seats: Uint32Array;
  /** The clusters of object `o` are `firstCluster[o]` up to `firstCluster[o + 1]`. */
  readonly firstCluster: Uint32Array;
  /** The members of cluster `c` are `firstMember[c]` up to `firstMember[c + 1]`. */
  readonly firstMember: Uint32Array;
  /** Of each member: who drew it, its label, and the box around it. */
  readonly worker: Uint32Array;
  readonly label: Uint32Array;
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
}

/** The columns, filled with one data object after the other. */
export class ClusterTable<Shape extends { readonly label: string }> implements ClusterColumns {
  readonly objects: readonly ObjectAnswers<Shape>[];
  readonly workers = new Numbering();
  readonly labels = new Numbering();
  readonly firstSeat: Uint32Array;
  readonly seats: Uint32Array;
  readonly firstCluster: Uint32Array;
  readonly firstMember: Uint32Array;
  readonly worker: Uint32Array;
  readonly label: Uint32Array;
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
  /** The members themselves, if the reader of the shapes compares them. */
  readonly shapes: Shape[] = [];
  /** Per object: whether all coordinates of its shapes are integers. */
  readonly integral: boolean[] = [];
  #objects = 0;

  constructor(objects: readonly ObjectAnswers<Shape>[]) {
    this.objects = objects;
    let answers = 0;
    let shapes = 0;
    for (const object of objects) {
      answers += object.answers.length;
      for (const { value } of object.answers) shapes += value.length;
    }
    this.firstSeat = new Uint32Array(objects.length + 1);
    this.seats = new Uint32Array(answers);
    this.firstCluster = new Uint32Array(objects.length + 1);
    this.firstMember = new Uint32Array(shapes + 1);
    this.worker = new Uint32Array(shapes);
    this.label = new Uint32Array(shapes);
    this.left = new Float64Array(shapes);
    this.top = new Float64Array(shapes);
    this.right = new Float64Array(shapes);
    this.bottom = new Float64Array(shapes);
  }

  get objectCount(): number {
    return this.#objects;
  }

  get clusterCount(): number {
    return this.firstCluster[this.#objects]!;
  }

  /** Adds the clusters of the next data object. */
  add(shapes: ObjectShapes<Shape>, clusters: ObjectClusters): void {
    const o = this.#objects++;
    const seat = this.firstSeat[o]!;
    const { answers } = this.objects[o]!;
    for (let s = 0; s < answers.length; s++)
      this.seats[seat + s] = this.workers.indexOf(answers[s]!.workerId);
    this.firstSeat[o + 1] = seat + answers.length;
    this.integral.push(shapes.integral);
    const cluster = this.firstCluster[o]!;
    this.firstCluster[o + 1] = cluster + clusters.count;
    const member = this.firstMember[cluster]!;
    for (let c = 1; c <= clusters.count; c++) {
      this.firstMember[cluster + c] = member + clusters.firstMember[c]!;
    }
    for (let m = 0; m < shapes.count; m++) {
      const row = clusters.members[m]!;
      this.worker[member + m] = this.seats[seat + shapes.seat[row]!]!;
      this.label[member + m] = this.labels.indexOf(shapes.label[row]!);
      this.left[member + m] = shapes.left[row]!;
      this.top[member + m] = shapes.top[row]!;
      this.right[member + m] = shapes.right[row]!;
      this.bottom[member + m] = shapes.bottom[row]!;
      if (shapes.shapes.length > 0) this.shapes[member + m] = shapes.shapes[row]!;
    }
  }
}
