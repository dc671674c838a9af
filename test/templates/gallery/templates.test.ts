import { load } from "cheerio";
import JSON5 from "json5";
import { describe, expect, test } from "vitest";
import { isObject } from "../../../lambdas/contract/json.ts";
import { handler as birdsHandler } from "../../../templates/gallery/birds/pre-annotation.ts";
import birds from "../../../templates/gallery/birds/task.ts";
import { handler as receiptsHandler } from "../../../templates/gallery/receipts/pre-annotation.ts";
import receipts from "../../../templates/gallery/receipts/task.ts";
import { handler as reviewsHandler } from "../../../templates/gallery/reviews/pre-annotation.ts";
import reviews from "../../../templates/gallery/reviews/task.ts";
import { createTemplateEngine } from "../../../templates/liquid/index.ts";
import { readGalleryTask } from "./gallery-task.ts";

const engine = createTemplateEngine({ grantReadAccess: ({ key }) => `/local/${key}` });
const tasks = [
  { name: "birds", definition: birds, handler: birdsHandler },
  { name: "reviews", definition: reviews, handler: reviewsHandler },
  { name: "receipts", definition: receipts, handler: receiptsHandler },
];

describe.each(tasks)("the template of $name", ({ name, definition, handler }) => {
  const { template, manifest, answers } = readGalleryTask(name);

  async function pages() {
    const labelingJobArn = "arn:aws:sagemaker:us-east-1:111122223333:labeling-job/gallery";
    return Promise.all(
      manifest.map(async (dataObject) => {
        const response = await handler({ version: "2018-10-16", labelingJobArn, dataObject });
        if (!isObject(response.taskInput)) throw new Error("a task input is an object");
        return engine.render({ source: template, file: `${name}/template.liquid.html` }, response.taskInput);
      }),
    );
  }

  test("renders every row without a diagnostic", async () => {
    for (const { diagnostics } of await pages()) expect(diagnostics).toEqual([]);
  });

  test("shows each row's own data", async () => {
    for (const [index, { html }] of (await pages()).entries()) {
      const page = load(html);
      const { source, "source-ref": uri = "" } = manifest[index] ?? {};
      if (source === undefined)
        expect(page(`[src="${uri.replace("s3://labelsmith-gallery", "/local")}"]`)).toHaveLength(1);
      else expect(page("classification-target").text()).toContain(source);
    }
  });

  test("gives the elements the job's label categories", async () => {
    for (const { html } of await pages()) {
      const page = load(html);
      const given = page("[labels], [categories]");
      const text = given.attr("labels") ?? given.attr("categories");
      expect(text === undefined ? undefined : JSON5.parse(text)).toEqual(definition.labelCategories);
    }
  });

  test("asks for exactly what the recorded answers hold", async () => {
    const [page] = (await pages()).map(({ html }) => load(html));
    const names = page?.("crowd-form [name]")
      .toArray()
      .map((node) => page(node).attr("name"));
    for (const { answerContent } of answers) expect(Object.keys(answerContent)).toEqual(names);
  });

  test("has a text for every picture, a label for every control, and AWS's loader", async () => {
    const [page] = (await pages()).map(({ html }) => load(html));
    if (page === undefined) throw new Error("no rows");
    for (const image of page("img").toArray()) expect(page(image).attr("alt")).toMatch(/\w/);
    for (const input of page("crowd-input").toArray()) expect(page(input).attr("label")).toMatch(/\w/);
    for (const select of page("select").toArray()) expect(page(select).parent("label")).toHaveLength(1);
    for (const shell of page("crowd-classifier, crowd-bounding-box").toArray()) {
      expect(page(shell).attr("header")).toMatch(/\w/);
      expect(page(shell).find("full-instructions[header]")).toHaveLength(1);
      expect(page(shell).find("short-instructions")).toHaveLength(1);
    }
    expect(page("script").attr("src")).toBe("https://assets.crowd.aws/crowd-html-elements.js");
    expect(page("crowd-form")).toHaveLength(1);
  });
});
