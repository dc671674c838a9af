import { labelCategories } from "../../../templates/gallery/reviews/label-categories.ts";
import { between, seededRandom } from "../random.ts";
import { record, type Take } from "../recording.ts";
import type { TaskFiles } from "../task-files.ts";
import { reviews, reviewWorkers } from "./reviews.ts";

/** Writes down the reviews, what they say, and what the five workers chose. */
export function makeReviews(): TaskFiles {
  const random = seededRandom(314);
  const takes = reviews.flatMap(({ text, chosen }, line) =>
    reviewWorkers.map(
      (workerId, worker): Take => ({
        datasetObjectId: String(line),
        workerId,
        seconds: between(random, 2, 6) + text.length * between(random, 0.03, 0.07),
        answerContent: { sentiment: { label: chosen[worker] } },
      }),
    ),
  );
  return {
    manifest: reviews.map(({ text, product }) => ({ source: text, product })),
    answers: record(random, "2026-03-03T08:30:00.000Z", takes),
    truth: reviews.map(({ truth }) => ({ class_id: labelCategories.indexOf(truth), "class-name": truth })),
    data: new Map(),
  };
}
