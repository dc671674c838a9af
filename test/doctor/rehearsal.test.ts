import { expect, test } from "vitest";
import { inspectResponse } from "../../doctor/rehearsal/inspect-response.ts";
import { consolidation, resultOf } from "./support/check-context.ts";

const content = (label: string) =>
  `objects.map(({ datasetObjectId }) => ({ datasetObjectId, consolidatedAnnotation: { content: ${label} } }))`;

test("of a handler that does everything right, nothing is found", async () => {
  expect(await resultOf("rehearsal")).toMatchObject({ status: "ok", findings: [] });
});

test("data objects that never come to workers are told", async () => {
  const files = { "template.liquid.html": "<crowd-form>{{ task.input.text | nonsense }}</crowd-form>" };
  const { findings } = await resultOf("rehearsal", files);
  expect(findings.map(({ code }) => code)).toEqual(["object-fails"]);
  expect(findings[0]?.message).toMatch(/^2 of 2 data objects never come to workers \(the first is 0\)/u);
});

test("a manifest without data objects leaves nothing to rehearse", async () => {
  expect(await resultOf("rehearsal", { "manifest.jsonl": "[]\n" })).toMatchObject({ status: "skipped" });
});

interface Mistake {
  readonly title: string;
  readonly handler: string;
  /** `code: message`, of each finding. */
  readonly found: readonly RegExp[];
  readonly fix: RegExp;
}
const MISTAKES: readonly Mistake[] = [
  {
    title: "only content is read, or the name s3uri",
    handler: consolidation({ read: "annotationData.content ?? await fetched(annotationData.s3uri)" }),
    found: [/^answer-in-s3: The handler fails if an answer is delivered by s3Uri: /u],
    fix: /s3Uri/u,
  },
  {
    title: "an answer in S3 is passed over",
    handler: consolidation({ read: `annotationData.content ?? '{"mood":{}}'` }),
    found: [/^answer-in-s3: The label is another one/u],
    fix: /s3Uri/u,
  },
  {
    title: "there is an entry for each annotation",
    handler: consolidation({
      respond: `objects.flatMap(({ datasetObjectId, answers }) => answers.map(() => ({ datasetObjectId, consolidatedAnnotation: { content: { [event.labelAttributeName]: {} } } })))`,
    }),
    // With one worker it goes well, but for an object of whom nobody answered.
    found: [
      /^no-answers-to-object: /u,
      /^object-given-twice: The response has more than one entry .* 0, 1\./u,
    ],
    fix: /label that says so/u,
  },
  {
    title: "an object without answers breaks the batch",
    handler: consolidation({
      respond: content("{ [event.labelAttributeName]: objects.map(({ answers }) => answers[0].mood.label) }"),
    }),
    found: [/^no-answers-to-object: The whole batch fails/u],
    fix: /without annotations/u,
  },
  {
    title: "objects are left out",
    handler: consolidation({ respond: `${content("{ [event.labelAttributeName]: {} }")}.slice(1)` }),
    found: [/^object-left-out: Of 2 data objects in the payload, the response lacks 1: 0\./u],
    fix: /entry for each data object/u,
  },
  {
    title: "the label has another key",
    handler: consolidation({ respond: content("{ label: {} }") }),
    found: [/^content-not-keyed: .*"moods", but has "label"/u],
    fix: /event\.labelAttributeName/u,
  },
  {
    title: "the content is text",
    handler: consolidation({ respond: content("JSON.stringify({})") }),
    found: [/^content-is-text: /u],
    fix: /JSON\.stringify/u,
  },
  {
    title: "there is no content",
    handler: consolidation({ respond: "objects.map(({ datasetObjectId }) => ({ datasetObjectId }))" }),
    found: [/^content-missing: /u],
    fix: /consolidatedAnnotation/u,
  },
  {
    title: "an id is a number",
    handler: consolidation({
      respond: content("{ [event.labelAttributeName]: {} }").replace(
        "({ datasetObjectId,",
        "({ datasetObjectId: 7,",
      ),
    }),
    found: [/^object-left-out: /u, /^object-not-asked-for: .*7/u],
    fix: /entry for each/u,
  },
  {
    title: "the error is the result",
    handler: consolidation({ respond: `({ errorMessage: "no" })` }),
    found: [/^response-not-a-list: /u],
    fix: /^Return \[/u,
  },
  {
    title: "everything fails",
    handler: consolidation({ respond: "nothing.at.all" }),
    found: [/^consolidation-fails: .*nothing is not defined/u],
    fix: /labelsmith run/u,
  },
];

test.each(MISTAKES)("it is found that $title", async ({ handler, found, fix }) => {
  const { findings } = await resultOf("rehearsal", { "consolidation.ts": handler });
  expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual(
    found.map((pattern) => expect.stringMatching(pattern)),
  );
  expect(findings[0]?.fix).toMatch(fix);
  expect(findings[0]?.where).toMatch(/consolidation\.ts, with 1 worker for each data object$/u);
});

const entry = (label: unknown) => ({
  datasetObjectId: "0",
  consolidatedAnnotation: { content: { mood: label } },
});

test("labels that say that their consolidation failed are told", () => {
  const failed = JSON.parse(JSON.stringify([entry({ consolidationFailure: "no" })]));
  expect(inspectResponse(failed, ["0"], "mood")).toMatchObject([
    { code: "label-says-failed", severity: "warning" },
  ]);
});

test("labels that are too large for a batch are told, at what number of data objects", () => {
  const large = JSON.parse(JSON.stringify([entry("x".repeat(1024 * 1024))]));
  const [finding, ...others] = inspectResponse(large, ["0"], "mood");
  expect([finding?.code, others]).toEqual(["response-size", []]);
  expect(finding?.message).toMatch(/1024 KB on average, so the response of more than 5 data objects/u);
  expect(inspectResponse(JSON.parse(JSON.stringify([entry("x")])), ["0"], "mood")).toEqual([]);
});
