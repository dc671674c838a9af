import { load } from "cheerio";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reportText } from "../../../cli/commands/report/text.ts";
import { buildReport } from "../../../job/report/build-report.ts";
import { lookCloser } from "../../../job/report/closer-look.ts";
import { reportPage } from "../../../job/report/html/page.ts";
import type { JobOutput } from "../../../job/report/job-output.ts";
import type { Json, JsonObject } from "../../../lambdas/contract/json.ts";

/** Keys and values that labels and answers have, in any nonsense of an order. */
const key = fc.constantFrom(
  ..."source source-ref mood mood-metadata annotations objects class-map class-name class_id label labels left top width height".split(
    " ",
  ),
  ..."confidence confidence-map image_size inputImageProperties boundingBoxes polygons vertices x y entities startOffset".split(
    " ",
  ),
  ..."endOffset keypoints polylines labelMappings labeledImage pngImageData instances color failure-reason job-name".split(
    " ",
  ),
  ..."consolidationFailure __proto__ constructor <b>".split(" "),
);
const scalar = fc.oneof(
  fc.constantFrom<Json>("", "cat", "<script>", null, true, false, 0, -1, 0.5, 1, 1e308, -1e-9, 3),
  fc.string({ maxLength: 6 }),
);
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie("json")), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
}));
const object = fc
  .array(fc.tuple(key, json), { maxLength: 5 })
  .map((entries): JsonObject => Object.fromEntries(entries));
const answer = fc.record({
  workerId: fc.constantFrom("a", "b", "private.x.<c>"),
  answerContent: object,
  timeSpentInSeconds: fc.constantFrom(0, 1, 30, -1, 1e300),
});
const outputs = fc
  .array(
    fc.record({
      line: object,
      answers: fc.uniqueArray(answer, { maxLength: 4, selector: ({ workerId }) => workerId }),
    }),
    { maxLength: 6 },
  )
  .map(
    (objects): JobOutput => ({
      folder: "/jobs/job",
      objects: objects.map((own, index) => ({ datasetObjectId: String(index), ...own })),
      consolidation: { requests: 0, responses: 0, unanswered: [], contents: new Map() },
      missing: [],
      problems: [],
    }),
  );

test("whatever a job's files say, there is a report of it, and nothing of them becomes an element of the page", () => {
  fc.assert(
    fc.property(outputs, (output) => {
      const report = buildReport(output, { labelAttributeName: "mood" });
      const { objects, labeled, failed, unlabeled } = report.counters;
      expect(labeled + failed + unlabeled).toBe(objects);
      expect(reportText(report)).toContain("Labeling job job");
      const $ = load(reportPage(report, lookCloser(report, output, 40), () => undefined));
      expect($("script, b, img").length).toBe(0);
      expect($.html()).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    }),
    { numRuns: 500 },
  );
});
