import { delimiter, join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { browser } from "../support/browser.ts";
import { openPage } from "../support/open-page.ts";
import { isGood } from "./corpus/report.ts";
import { PICTURE_ADDRESS, renderTemplates } from "./corpus/templates.ts";
import { visitTemplate } from "./corpus/visit-template.ts";

/** Templates with what public ones do that is hard on the elements; and any others, such as AWS's samples. */
const OWN = join(import.meta.dirname, "../../fixtures/crowd-templates");
const others = process.env["LABELSMITH_SAMPLE_TEMPLATES"]?.split(delimiter) ?? [];

const TEXT = "A few words of the worker.";
const inputImageProperties = { height: 1200, width: 1600 };
const anyBox = {
  height: expect.any(Number),
  left: expect.any(Number),
  top: expect.any(Number),
  width: expect.any(Number),
};
const anyPoint = { x: expect.any(Number), y: expect.any(Number) };
const anyPng = expect.stringMatching(/^iVBORw0KGgo/);

/** What the worker's answer is, for the templates of our own. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  "answer-by-script": {
    ignored: "-",
    vehicles: '["CAR"]',
  },
  "augmented-ai": {
    "AWS/Textract/AnalyzeDocument/Forms/V1": {
      blocks: expect.arrayContaining([expect.objectContaining({ id: "value", text: TEXT })]),
    },
    "AWS/Rekognition/DetectModerationLabels/Image/V3": {
      moderationLabels: [{ name: "Weapons", parentName: "Violence" }],
    },
  },
  "canvas-overlay": {
    found: { boundingBoxes: [{ ...anyBox, label: "Wrong" }], inputImageProperties },
    tint: 41,
  },
  "complaint-by-alert": {
    joints: { inputImageProperties, keypoints: [{ label: "Knee", ...anyPoint }] },
    sure: { yes: true },
  },
  "dependent-categories": { genre: { label: "Novel" }, topics: { Crime: true, Love: true } },
  "disabled-reasons": { verdict: { bad: true, good: false }, reasons: { rude: true, wrong: true } },
  "form-in-form": { caption: TEXT, place: TEXT },
  "labels-at-run-time": {
    parts: { boundingBoxes: [{ ...anyBox, label: TEXT }], inputImageProperties },
    newPart: TEXT,
  },
  "library-from-elsewhere": { peak: TEXT },
  "language-models": {
    ranking: {
      ordinalRankingDimensions: [{ allowTie: false, name: "Clarity", responseRankings: [1, 2] }],
    },
    questions: {
      questionAnswerPairs: [{ answer: TEXT, question: TEXT, questionTags: [], textReferences: [] }],
    },
  },
  masks: {
    ground: {
      inputImageProperties,
      labelMappings: { Road: { color: "#1f77b4" } },
      labeledImage: { pngImageData: anyPng },
    },
    people: {
      inputImageProperties,
      instances: [{ color: expect.stringMatching(/^#[0-9a-f]{6}$/), label: "Person" }],
      labeledImage: { pngImageData: anyPng },
    },
  },
  "nothing-to-answer": {},
  points: {
    area: { inputImageProperties, polygons: [{ label: "Field", vertices: [anyPoint, anyPoint, anyPoint] }] },
    way: { inputImageProperties, polylines: [{ label: "Path", vertices: [anyPoint, anyPoint] }] },
    edge: { inputImageProperties, lines: [{ label: "Wall", vertices: [anyPoint, anyPoint] }] },
  },
  "rows-of-one-name": {
    "same 1": { yes: true, no: false },
    "why 1": TEXT,
    "same 2": { yes: true, no: false },
    "why 2": TEXT,
  },
  "script-before-doctype": { sections: { Sport: true, Politics: true }, comment: TEXT },
  "slider-closed-in-itself": { fluent: 2, exact: 2, share: "0.4" },
  "spans-and-questions": {
    names: { entities: [{ endOffset: expect.any(Number), label: "Person", startOffset: 0 }] },
    formal: { formal: true },
    casual: { casual: false },
  },
  "wide-instructions": { topics: { labels: [`He said "it's <b>fine</b>" & left &amp; came back`] } },
};

let context: BrowserContext;

beforeAll(async () => {
  context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => context.close());

describe("templates of our own", () => {
  const templates = renderTemplates(OWN);

  test("each has an expected answer", () => {
    expect(templates.map(({ name }) => name)).toEqual(Object.keys(ANSWERS).sort());
  });

  test.each(templates)("$name", async (template) => {
    const visit = await visitTemplate(context, inject("crowdElementsScript"), template);
    const lacksLibrary = template.name === "library-from-elsewhere";
    expect(visit).toEqual({
      name: template.name,
      isLoaded: true,
      unknownElements: [],
      pageErrors: lacksLibrary ? ["charts is not defined"] : [],
      problems: [],
      submission: "submitted",
      wrongKeys: [],
      emptyKeys: [],
      answer: ANSWERS[template.name],
      blockedScripts: lacksLibrary ? ["charts.min.js"] : [],
    });
  });
});

describe.each(others)("templates of %s", (folder) => {
  test.each(renderTemplates(folder))("$name", async (template) => {
    const visit = await visitTemplate(context, inject("crowdElementsScript"), template);
    expect({ ...visit, isGood: isGood(visit) }).toMatchObject({ isGood: true });
  });
});

test("an answer that a template's script prevents is not submitted, and its complaint is shown", async () => {
  const template = renderTemplates(OWN).find(({ name }) => name === "complaint-by-alert");
  const { page, answers, errors } = await openPage(
    (template?.html ?? "").replaceAll(PICTURE_ADDRESS, "/picture-1600x1200.svg"),
  );
  await page.locator("crowd-keypoint .stage:not([hidden])").waitFor();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await page.locator("crowd-alert").getByText("Mark exactly one joint.").waitFor();
  expect(await answers()).toEqual([]);
  expect(errors).toEqual([]);
});
