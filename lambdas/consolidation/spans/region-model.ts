import { digamma } from "../classification/digamma.ts";
import { softmax } from "../classification/softmax.ts";
import { SPAN_PRIOR } from "./confusion-prior.ts";
import type { SpanCandidate } from "./span-candidates.ts";
import { type SpanRegion, spanRegions } from "./span-regions.ts";
import type { SpanTable } from "./span-table.ts";
import { MAXIMUM_ITERATIONS, TOLERANCE } from "./tag-posteriors.ts";
import { WorkerBoundaries } from "./worker-boundaries.ts";
import { WorkerConfusions } from "./worker-confusions.ts";

/** What the text between regions counts as: half an agreement, of all workers, that there is nothing. */
const GAP = 0.5;

/** Class 0 is "no span"; label l is class l + 1. */
const NOTHING = 0;

/** What is believed about one region. */
interface Belief {
  readonly region: SpanRegion;
  readonly workers: Int32Array;
  /** Probability of each reading; the last entry is for "nothing". */
  readonly readings: Float64Array;
  /** Spans × classes: probability of each label given that the span is one; class 0 is always 0. */
  readonly labels: Float64Array;
}

/**
 * A generative model of whole spans. In every region the truth is one worker's division of it, or nothing, with a
 * label for each span. About each true span a worker says nothing or a label, by a confusion matrix that has "no
 * span" as a class; a worker who marks anything divides the region rightly with a probability of the worker's own,
 * else in any wrong way. Estimated by variational EM.
 */
export class RegionModel {
  readonly #table: SpanTable;
  readonly #classes: number;
  readonly #beliefs: readonly Belief[];
  readonly #confusions: WorkerConfusions;
  readonly #boundaries: WorkerBoundaries;
  /** Of class 0, that a region holds nothing; of the others, that a span has the label. */
  readonly #logPrior: Float64Array;
  #logSomething = 0;
  readonly #scores: Float64Array;
  iterations = 0;
  converged = false;

  constructor(table: SpanTable) {
    this.#table = table;
    this.#classes = table.labels.length + 1;
    this.#beliefs = spanRegions(table).map((region) => this.#initialBelief(region));
    this.#confusions = new WorkerConfusions(table.workerIds.length, this.#classes, SPAN_PRIOR, digamma);
    this.#boundaries = new WorkerBoundaries(table.workerIds.length);
    this.#logPrior = new Float64Array(this.#classes);
    this.#scores = new Float64Array(this.#classes);
    while (!this.converged && this.iterations < MAXIMUM_ITERATIONS) {
      this.iterations++;
      this.#estimateWorkers();
      let largestChange = 0;
      for (const belief of this.#beliefs) largestChange = Math.max(largestChange, this.#update(belief));
      this.converged = largestChange <= TOLERANCE;
    }
  }

  /** Per object, every offered span with every label that has some probability. */
  candidates(): SpanCandidate[][] {
    const perObject: SpanCandidate[][] = this.#table.objectIds.map(() => []);
    for (const { region, readings, labels } of this.#beliefs) {
      const isSpan = spanProbabilities(region, readings);
      for (let span = 0; span < region.starts.length; span++) {
        for (let label = 0; label < this.#table.labels.length; label++) {
          const confidence = isSpan[span]! * labels[span * this.#classes + label + 1]!;
          const [start, end] = [region.starts[span]!, region.ends[span]!];
          if (confidence > 0) perObject[region.object]!.push({ start, end, label, confidence });
        }
      }
    }
    return perObject;
  }

  /** Readings by how many workers gave them; labels by votes. */
  #initialBelief(region: SpanRegion): Belief {
    const workers = this.#table.worker.subarray(
      this.#table.firstSeat[region.object]!,
      this.#table.firstSeat[region.object + 1]!,
    );
    const readings = new Float64Array(region.readings.length + 1);
    for (const reading of region.readingOf) {
      readings[reading < 0 ? region.readings.length : reading]! += 1 / workers.length;
    }
    const labels = new Float64Array(region.starts.length * this.#classes);
    for (let span = 0; span < region.starts.length; span++) {
      let votes = 0;
      for (let i = span * workers.length; i < (span + 1) * workers.length; i++) {
        if (region.heard[i] === NOTHING) continue;
        labels[span * this.#classes + region.heard[i]!]!++;
        votes++;
      }
      for (let k = 0; k < this.#classes; k++) labels[span * this.#classes + k]! /= votes;
    }
    return { region, workers, readings, labels };
  }

  #estimateWorkers(): void {
    this.#confusions.forget();
    this.#boundaries.forget();
    this.#logPrior.fill(1);
    this.#countGaps();
    for (const belief of this.#beliefs) this.#countBelief(belief);
    this.#confusions.update();
    this.#boundaries.update();
    this.#normalizePrior();
  }

  #normalizePrior(): void {
    const nothing = this.#logPrior[NOTHING]!;
    const sum = this.#logPrior.reduce((total, count) => total + count, 0);
    this.#logSomething = Math.log((sum - nothing) / sum);
    this.#logPrior[NOTHING] = Math.log(nothing / sum);
    for (let k = 1; k < this.#classes; k++)
      this.#logPrior[k] = Math.log(this.#logPrior[k]! / (sum - nothing));
  }

  /**
   * Without the text that nobody marked, "no span" would only be known from disputed regions, and could become a
   * label.
   */
  #countGaps(): void {
    const gaps = new Float64Array(this.#table.objectIds.length).fill(1);
    for (const { region } of this.#beliefs) gaps[region.object]!++;
    for (let o = 0; o < gaps.length; o++) {
      this.#logPrior[NOTHING]! += GAP * gaps[o]!;
      for (let seat = this.#table.firstSeat[o]!; seat < this.#table.firstSeat[o + 1]!; seat++) {
        this.#confusions.add(this.#table.worker[seat]!, NOTHING, NOTHING, GAP * gaps[o]!);
      }
    }
  }

  #countBelief({ region, workers, readings, labels }: Belief): void {
    const isNothing = readings[region.readings.length]!;
    this.#logPrior[NOTHING]! += isNothing;
    for (let seat = 0; seat < workers.length; seat++) {
      if (region.readingOf[seat]! < 0) this.#confusions.add(workers[seat]!, NOTHING, NOTHING, isNothing);
    }
    region.strays.forEach((strays, reading) => {
      for (const { seat, label } of strays) {
        this.#confusions.add(workers[seat]!, label, NOTHING, readings[reading]!);
      }
    });
    const isSpan = spanProbabilities(region, readings);
    for (let span = 0; span < isSpan.length; span++) {
      for (let k = 1; k < this.#classes; k++) {
        const probability = isSpan[span]! * labels[span * this.#classes + k]!;
        this.#logPrior[k]! += probability;
        for (let seat = 0; seat < workers.length; seat++) {
          this.#confusions.add(workers[seat]!, region.heard[span * workers.length + seat]!, k, probability);
        }
      }
    }
    this.#countBoundaries(region, workers, readings);
  }

  /** Whoever marked anything divided the region rightly or wrongly, which only tells something where people differ. */
  #countBoundaries(region: SpanRegion, workers: Int32Array, readings: Float64Array): void {
    if (region.readings.length === 1) return;
    const isSomething = 1 - readings[region.readings.length]!;
    for (let seat = 0; seat < workers.length; seat++) {
      const reading = region.readingOf[seat]!;
      if (reading < 0) continue;
      this.#boundaries.add(workers[seat]!, true, readings[reading]!);
      this.#boundaries.add(workers[seat]!, false, isSomething - readings[reading]!);
    }
  }

  /** Returns the largest change of a reading's probability. */
  #update({ region, workers, readings, labels }: Belief): number {
    const logSpan = region.starts.map((_, span) => this.#updateLabels(region, span, workers, labels));
    const logs = new Float64Array(readings.length);
    logs[region.readings.length] = this.#logPrior[NOTHING]!;
    for (let seat = 0; seat < workers.length; seat++) {
      if (region.readingOf[seat]! >= 0) continue;
      logs[region.readings.length]! += this.#confusions.logs[this.#confusions.row(workers[seat]!, NOTHING)]!;
    }
    region.readings.forEach((reading, r) => {
      logs[r] = this.#logSomething + this.#logBoundaries(region, workers, r);
      for (const span of reading) logs[r]! += logSpan[span]!;
    });
    region.strays.forEach((strays, reading) => {
      for (const { seat, label } of strays) {
        logs[reading]! += this.#confusions.logs[this.#confusions.row(workers[seat]!, label) + NOTHING]!;
      }
    });
    softmax(logs);
    const largestChange = logs.reduce((most, value, r) => Math.max(most, Math.abs(value - readings[r]!)), 0);
    readings.set(logs);
    return largestChange;
  }

  /** Log probability of how workers divided the region, given that this reading is right; a priori all are alike. */
  #logBoundaries(region: SpanRegion, workers: Int32Array, reading: number): number {
    const wrongOnes = region.readings.length - 1;
    if (wrongOnes === 0) return 0;
    let sum = -Math.log(region.readings.length);
    for (let seat = 0; seat < workers.length; seat++) {
      const given = region.readingOf[seat]!;
      if (given >= 0) sum += this.#boundaries.log(workers[seat]!, given === reading, wrongOnes);
    }
    return sum;
  }

  /** Updates the label probabilities of a span; returns the log probability of all labels that it was given. */
  #updateLabels(region: SpanRegion, span: number, workers: Int32Array, labels: Float64Array): number {
    const scores = this.#scores;
    scores.set(this.#logPrior);
    scores[NOTHING] = Number.NEGATIVE_INFINITY;
    for (let seat = 0; seat < workers.length; seat++) {
      const row = this.#confusions.row(workers[seat]!, region.heard[span * workers.length + seat]!);
      for (let k = 1; k < this.#classes; k++) scores[k]! += this.#confusions.logs[row + k]!;
    }
    const logLabels = softmax(scores);
    labels.set(scores, span * this.#classes);
    return logLabels;
  }
}

/** How probable it is that each span of a region is one. */
function spanProbabilities(region: SpanRegion, readings: Float64Array): Float64Array {
  const isSpan = new Float64Array(region.starts.length);
  region.readings.forEach((reading, r) => {
    for (const span of reading) isSpan[span]! += readings[r]!;
  });
  return isSpan;
}
