import { labelCategories } from "../../../templates/gallery/birds/label-categories.ts";
import { between, type Random, seededRandom } from "../random.ts";
import { record, type Take } from "../recording.ts";
import type { Studio } from "../studio.ts";
import type { TaskFiles } from "../task-files.ts";
import { drawExample, exampleSize } from "./example.ts";
import { drawScene } from "./scene.ts";
import { sceneComposers } from "./scenes/index.ts";
import { trueBoxes } from "./true-boxes.ts";
import { birdWorkers, type View } from "./workers.ts";

/** Draws the pictures of the birds task, measures the true boxes, and lets the workers draw theirs. */
export async function makeBirds(studio: Studio): Promise<TaskFiles> {
  const data = new Map<string, Uint8Array>();
  const views: View[] = [];
  for (const [index, [name, compose]] of Object.entries(sceneComposers).entries()) {
    const scene = compose(seededRandom(index + 1));
    data.set(`${name}.jpg`, await studio.photograph(drawScene(scene), scene.size));
    views.push({
      size: scene.size,
      boxes: await trueBoxes(scene, studio),
      mistakable: scene.mistakable ?? [],
    });
  }
  for (const quality of ["tight", "loose"] as const) {
    data.set(`example-${quality}.jpg`, await studio.photograph(drawExample(quality), exampleSize));
  }
  return {
    manifest: Object.keys(sceneComposers).map((name) => ({
      "source-ref": `s3://labelsmith-gallery/birds/${name}.jpg`,
    })),
    answers: recordBirds(views),
    truth: views.map(trueLabel),
    data,
  };
}

/** What the five workers answer to the pictures. */
export function recordBirds(views: readonly View[]): TaskFiles["answers"] {
  const random = seededRandom(2026);
  const takes = views.flatMap((view, line): Take[] =>
    birdWorkers.map(({ workerId, draw }) => {
      const boundingBoxes = shuffled(random, draw(view, random));
      const { width, height } = view.size;
      return {
        datasetObjectId: String(line),
        workerId,
        seconds: between(random, 2, 5) + boundingBoxes.length * between(random, 2.4, 6.5),
        answerContent: { birds: { boundingBoxes, inputImageProperties: { height, width } } },
      };
    }),
  );
  return record(random, "2026-03-02T10:00:00.000Z", takes);
}

/** The label in the shape in which Ground Truth writes bounding boxes. */
function trueLabel({ size, boxes }: View): object {
  const used = new Set(boxes.map(({ label }) => label));
  const classes = labelCategories.map((name, id) => [String(id), name] as const);
  return {
    image_size: [{ width: size.width, height: size.height, depth: 3 }],
    annotations: boxes.map(({ label, left, top, width, height }) => ({
      class_id: labelCategories.indexOf(label),
      left,
      top,
      width,
      height,
    })),
    "class-map": Object.fromEntries(classes.filter(([, name]) => used.has(name))),
  };
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
