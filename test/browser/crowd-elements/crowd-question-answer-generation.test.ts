import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { MarkedText } from "../support/marked-text.ts";
import { openPage } from "../support/open-page.ts";

const TEXT = "The basin 🌴 has 7,000,000 km². Most of it is forest.";
const template = (
  attributes = `min-questions=1 max-questions=3 question-max-words=6 answer-min-words=2 answer-max-words=5`,
) =>
  `<crowd-form><crowd-question-answer-generation name="qa" text='${TEXT}' ${attributes}
    question-tags='["What", "How"]' allow-custom-question-tags=true>
    <short-instructions>Ask.</short-instructions></crowd-question-answer-generation></crowd-form>`;

const question = (page: Page, number: number) => page.getByRole("region", { name: `Question ${number}` });

async function write(page: Page, number: number, asked: string, answered: string): Promise<void> {
  await question(page, number).getByRole("textbox", { name: "Question" }).fill(asked);
  await question(page, number).getByRole("textbox", { name: "Answer" }).fill(answered);
}

test("questions have answers, tags and references to the text", async () => {
  const { page, submit, errors } = await openPage(template());
  const text = new MarkedText(page);
  await write(page, 1, "How large is it?", " 7,000,000 km² large ");
  await question(page, 1).getByText("How", { exact: true }).click();
  await question(page, 1).getByLabel("Add a tag of your own").fill("Size");
  await page.keyboard.press("Enter");
  await text.drag("7,000,000 km²");
  await text.drag("The basin ");
  await page.getByRole("button", { name: "Add question" }).click();
  await page.keyboard.type("What is there?");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Forest, mostly");
  await text.drag("Most of it");
  expect(JSON.stringify(await submit())).toBe(
    JSON.stringify({
      qa: {
        questionAnswerPairs: [
          {
            answer: "7,000,000 km² large",
            question: "How large is it?",
            questionTags: ["How", "Size"],
            textReferences: [
              { endOffset: 9, startOffset: 0, text: "The basin" },
              { endOffset: 29, startOffset: 16, text: "7,000,000 km²" },
            ],
          },
          {
            answer: "Forest, mostly",
            question: "What is there?",
            questionTags: [],
            textReferences: [{ endOffset: 41, startOffset: 31, text: "Most of it" }],
          },
        ],
      },
    }),
  );
  expect(errors).toEqual([]);
});

test("the keyboard alone does it, and takes references away again", async () => {
  const { page, answers } = await openPage(template());
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.locator(".text").focus();
  await press(
    "Control+Shift+ArrowRight",
    "Control+Shift+ArrowRight",
    "Enter",
    "Control+End",
    "Control+Shift+ArrowLeft",
    "Enter",
  );
  await page
    .getByRole("status")
    .getByText("“forest.” is a reference of question 1")
    .waitFor({ state: "attached" });
  await question(page, 1).getByRole("button", { name: "Remove reference: The basin" }).press("Enter");
  await question(page, 1).getByRole("textbox", { name: "Question" }).focus();
  await page.keyboard.type("What is it?");
  await press("Tab");
  await page.keyboard.type("A forest");
  await press("Tab", "Space");
  await page.getByRole("button", { name: "Submit" }).press("Enter");
  await page.waitForFunction(() => window.submissions.length > 0);
  expect(await answers()).toMatchObject([
    { qa: { questionAnswerPairs: [{ questionTags: ["What"], textReferences: [{ text: "forest." }] }] } },
  ]);
});

describe("limits", () => {
  test("are told where they are broken, and the focus goes there", async () => {
    const { page, answers, submit } = await openPage(template());
    const isRefused = async (message: string, field: string) => {
      await page.getByRole("button", { name: "Submit" }).click();
      await page.getByRole("alert").getByText(message).waitFor();
      await page.waitForFunction(
        (prefix) => document.activeElement?.shadowRoot?.activeElement?.id.startsWith(prefix),
        field,
      );
    };
    await isRefused("Question 1 is missing.", "question-");
    await page.keyboard.type("one two three four five six seven");
    await isRefused("Question 1 has 7 words; it may have at most 6.", "question-");
    await write(page, 1, "What is it?", "Forest");
    await isRefused("The answer to question 1 has 1 word; it needs at least 2.", "answer-");
    await write(page, 1, "What is it?", "A forest");
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await answers()).toEqual([]);
    await submit();
  });

  test("of questions: so many are there, more can be added, blank ones do not count", async () => {
    const { page, submit } = await openPage(template("min-questions=2 max-questions=3"));
    expect(await page.getByRole("region", { name: /^Question/ }).count()).toBe(2);
    await page.getByRole("button", { name: "Add question" }).click();
    expect(await page.getByRole("button", { name: "Add question" }).isDisabled()).toBe(true);
    await write(page, 1, "a", "b");
    await write(page, 3, "c", "d");
    expect(await submit()).toMatchObject({
      qa: { questionAnswerPairs: [{ question: "a" }, { question: "c" }] },
    });
    await page.getByRole("button", { name: "Remove question 1" }).click();
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByRole("alert").getByText("Question 1 is missing.").waitFor();
  });
});

test("tags are not asked for where there are none, nor own ones where they are not allowed", async () => {
  const { page } = await openPage(`<crowd-form>
    <crowd-question-answer-generation name="a" text="x" question-tags="[]" allow-custom-question-tags="true"></crowd-question-answer-generation>
    <crowd-question-answer-generation name="b" text="x" question-tags="['t']" allow-custom-question-tags="false"></crowd-question-answer-generation>
  </crowd-form>`);
  expect(await page.getByRole("group", { name: "Tags" }).count()).toBe(1);
  expect(await page.getByLabel("Add a tag of your own").count()).toBe(0);
});

test("the work is put back after a reload", async () => {
  const { page, submit } = await openPage(template());
  await write(page, 1, "What is it?", "A forest");
  await question(page, 1).getByText("What", { exact: true }).click();
  await new MarkedText(page).drag("7,000,000");
  const work = await page.evaluate(() => JSON.stringify(document.querySelector("crowd-form")!.saveWork()));
  const answer = await submit();
  await page.reload();
  await page.waitForFunction(() => window.isReady);
  const lost = await page.evaluate((saved) => {
    const form = document.querySelector("crowd-form")!;
    return [form.saveWork().controls.length, form.restoreWork(JSON.parse(saved))];
  }, work);
  expect(lost).toEqual([0, []]);
  expect(await submit()).toEqual(answer);
});

test.each([
  [`max-questions="many"`, "max-questions must be a whole number, but is “many”"],
  [`answer-min-words="5" answer-max-words="4"`, "answer-max-words is less than answer-min-words"],
])("says in place what is wrong with %s", async (attributes, message) => {
  const { page } = await openPage(template(attributes));
  await page.getByRole("note").getByText(message).waitFor();
});
