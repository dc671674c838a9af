import {
  decodeSemanticMask,
  encodeSemanticMask,
  type MaskConsolidation,
  pixelDawidSkene,
  pixelMajorityVote,
  staple,
} from "../../lambdas/consolidation/masks/index.ts";
import type { LabelMask, MaskAnswer } from "../../lambdas/consolidation/masks/label-mask.ts";
import { type MaskSimulation, simulateMasks } from "./mask-simulation.ts";

const METHODS: readonly (readonly [string, (answers: readonly MaskAnswer[]) => MaskConsolidation])[] = [
  ["pixel majority vote", (answers) => pixelMajorityVote(answers)],
  ["same, smoothing 1", (answers) => pixelMajorityVote(answers, { smoothing: 1 })],
  ["STAPLE", (answers) => staple(answers)],
  ["pixel Dawid-Skene (the default)", (answers) => pixelDawidSkene(answers)],
  ["same, smoothing 1", (answers) => pixelDawidSkene(answers, { smoothing: 1 })],
];

/**
 * Mean IoU and Dice coefficient, over images and classes, of every method for semantic masks on simulated answers,
 * and what decoding and encoding their PNGs costs. First argument: the number of images, 60 by default.
 */
export async function main(args: string[]): Promise<void> {
  const objects = Number(args[0] ?? 60);
  const seed = 3;
  report("5 workers per image", [simulateMasks({ objects, seed })]);
  report("3 workers per image", [simulateMasks({ objects, seed, workersPerObject: 3 })]);
  report("9 workers per image, one class", [
    simulateMasks({ objects, seed, workersPerObject: 9, classes: ["x"] }),
  ]);
  report("half of the workers careless", [simulateMasks({ objects, seed, careless: 0.5 })]);
  const single = Array.from({ length: objects }, (_, i) => simulateMasks({ objects: 1, seed: i }));
  report("one image at a time", single);
  reportPng(simulateMasks({ objects: 2, seed, size: 1024 }));
}

function report(title: string, jobs: readonly MaskSimulation[]): void {
  console.log(`\n${title}\n${"method".padEnd(34)}   IoU    Dice  ns per pixel and mask`);
  const masks = jobs.flatMap(({ answers }) => answers.map(({ value }) => value));
  const pixels = masks.reduce((sum, { labels }) => sum + labels.length, 0);
  for (const [name, method] of METHODS) {
    const started = performance.now();
    const results = jobs.map(({ answers }) => method(answers));
    const nanoseconds = ((performance.now() - started) * 1e6) / pixels;
    const scores = results.flatMap(({ objects }, j) =>
      objects.flatMap((object) => score(object, jobs[j]!.truth)),
    );
    const iou = mean(scores.map(([shared, either]) => shared / either));
    const dice = mean(scores.map(([shared, either]) => (2 * shared) / (shared + either)));
    console.log(
      `${name.padEnd(34)}${iou.toFixed(4)}  ${dice.toFixed(4)}  ${nanoseconds.toFixed(1).padStart(8)}`,
    );
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pixels in both and in either, for every class that is in the truth or the result. */
function score(
  { objectId, label }: MaskConsolidation["objects"][number],
  truth: ReadonlyMap<string, LabelMask>,
): [shared: number, either: number][] {
  const { labels, classes } = truth.get(objectId)!;
  const counts = classes.map((name, c): [number, number] => {
    const found = (label?.classes.indexOf(name) ?? -1) + 1;
    let shared = 0;
    let either = 0;
    for (let i = 0; i < labels.length; i++) {
      const isTrue = labels[i] === c + 1;
      const isFound = found > 0 && label!.labels[i] === found;
      if (isTrue || isFound) either++;
      if (isTrue && isFound) shared++;
    }
    return [shared, either];
  });
  return counts.filter(([, either]) => either > 0);
}

function reportPng({ answers }: MaskSimulation): void {
  const started = performance.now();
  const encoded = answers.map(({ value }) => encodeSemanticMask(value));
  const between = performance.now();
  for (const answer of encoded) decodeSemanticMask(answer);
  const perMask = (milliseconds: number): string => (milliseconds / answers.length).toFixed(1);
  const bytes = encoded.reduce((sum, { labeledImage }) => sum + labeledImage.pngImageData.length, 0);
  console.log(`\nPNG of 1024 × 1024 pixels: encode ${perMask(between - started)} ms,`);
  console.log(
    `decode ${perMask(performance.now() - between)} ms, ${Math.round(bytes / answers.length)} characters of base64`,
  );
}
