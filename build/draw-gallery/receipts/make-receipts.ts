import { between, seededRandom } from "../random.ts";
import { record, type Take } from "../recording.ts";
import type { Studio } from "../studio.ts";
import type { TaskFiles } from "../task-files.ts";
import { drawReceipt, receiptSize } from "./draw-receipt.ts";
import { receipts } from "./shops/index.ts";

const workers = [
  "private.us-east-1.5ac0917ef3d2486b",
  "private.us-east-1.b84e2f6d01c7953a",
  "private.us-east-1.e7109d4ca8356bf2",
] as const;

/** Draws the receipts and lets the three workers copy them. */
export async function makeReceipts(studio: Studio): Promise<TaskFiles> {
  const data = new Map<string, Uint8Array>();
  for (const [index, [name, receipt]] of Object.entries(receipts).entries()) {
    data.set(
      `${name}.jpg`,
      await studio.photograph(drawReceipt(receipt, seededRandom(101 + index)), receiptSize),
    );
  }
  return {
    manifest: Object.keys(receipts).map((name) => ({
      "source-ref": `s3://labelsmith-gallery/receipts/${name}.jpg`,
    })),
    answers: recordReceipts(),
    truth: Object.values(receipts).map(({ truth }) => truth),
    data,
  };
}

/** What the three workers type; the keys are in the order of the form. */
export function recordReceipts(): TaskFiles["answers"] {
  const random = seededRandom(1618);
  const takes = Object.values(receipts).flatMap(({ truth, typed }, line) =>
    workers.map(
      (workerId, worker): Take => ({
        datasetObjectId: String(line),
        workerId,
        seconds: between(random, 14, 38),
        answerContent: { ...truth, ...typed[worker] },
      }),
    ),
  );
  return record(random, "2026-03-23T13:00:00.000Z", takes);
}
