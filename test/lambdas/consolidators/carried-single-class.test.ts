import { describe, expect, onTestFinished, test } from "vitest";
import { useLocalS3 } from "../../../job/local-s3/environment.ts";
import { startLocalS3 } from "../../../job/local-s3/server.ts";
import { createFolderStore } from "../../../job/local-s3/store.ts";
import { carriedSingleClass } from "../../../lambdas/consolidators/carried-single-class.ts";
import { s3WorkerCounts } from "../../../lambdas/worker-counts/s3-store.ts";
import { consolidationObjects } from "../../support/consolidation-objects.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const uri = "s3://job/worker-counts.json";
const categories = ["cat", "dog"];

/** A store on the real AWS SDK and the real S3 protocol. */
async function s3Store() {
  const server = await startLocalS3(createFolderStore(temporaryFolder(), () => []));
  const restoreEnvironment = useLocalS3(server);
  onTestFinished(async () => {
    restoreEnvironment();
    await server.close();
  });
  return s3WorkerCounts({ uri, region: "us-east-1" });
}

/** Workers 1 and 2 are always right; worker 3 always says the contrary. */
const batch = (from: number, count: number) =>
  consolidationObjects(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const truth = (from + index) % 2;
        const right = categories[truth] ?? "";
        return [`object-${from + index}`, [right, right, categories[1 - truth] ?? ""]];
      }),
    ),
    categories,
  );

describe("carriedSingleClass", () => {
  test("knows from earlier batches which worker is right against the other", async () => {
    const store = await s3Store();
    const consolidate = carriedSingleClass({ answer: (content: string) => content, store });
    await consolidate(batch(0, 20));
    await consolidate(batch(20, 20));
    // Alone, this batch is a tie: one good worker against the one who is always wrong.
    const [object] = consolidationObjects({ tie: ["", "cat", "dog"] }, categories);
    const labels = await consolidate([object!]);
    expect(labels.get("tie")).toMatchObject({ "class-name": "cat", class_id: 0 });
    expect(labels.get("tie")?.confidence).toBeGreaterThan(0.9);
  });

  test("counts a batch that is delivered twice once", async () => {
    const store = await s3Store();
    const consolidate = carriedSingleClass({ answer: (content: string) => content, store });
    await consolidate(batch(0, 10));
    const once = await store.read();
    await consolidate(batch(0, 10));
    expect(await store.read()).toEqual(once);
  });

  test("batches that run side by side lose nothing", async () => {
    const store = await s3Store();
    const consolidate = carriedSingleClass({ answer: (content: string) => content, store });
    await Promise.all([0, 10, 20, 30].map((from) => consolidate(batch(from, 10))));
    const stored = await store.read();
    expect(stored?.carried.batches).toHaveLength(4);
    const objects = stored?.carried.counts.objects.reduce((sum, count) => sum + count, 0);
    expect(objects).toBeCloseTo(40, 6);
  });

  test("needs label categories, a decay in range, and a place", async () => {
    const answer = (content: string) => content;
    const store = { read: async () => undefined, replace: async () => true };
    const [object] = consolidationObjects({ 0: ["cat"] });
    await expect(carriedSingleClass({ answer, store })([object!])).rejects.toThrow(/no label categories/);
    expect(() => carriedSingleClass({ answer, store, decay: 0 })).toThrow(/decay/);
    expect(() => s3WorkerCounts({ uri: "counts.json" })).toThrow(
      expect.objectContaining({ name: "OptionsError" }),
    );
  });

  test("gives up with an error when the counts never stand still", async () => {
    const store = { read: async () => undefined, replace: async () => false };
    const consolidate = carriedSingleClass({ answer: (content: string) => content, store });
    await expect(consolidate(batch(0, 2))).rejects.toThrow(/changed 8 times/);
  });
});
