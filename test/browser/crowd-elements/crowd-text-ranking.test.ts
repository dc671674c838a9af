import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

const TEMPLATE = `<crowd-form><crowd-text-ranking name="textRanking" text="Explain  mirrors"
  ordinal-ranking-dimensions='[{"name":"Clarity","allowTie":true},{"name":"Inclusivity","allowTie":false}]'
  responses='["It&#39;s light.", "Magic\\n  itself", "Photons"]'>
  <short-instructions>Rank.</short-instructions></crowd-text-ranking></crowd-form>`;

const row = (page: Page, dimension: string, response: number) =>
  page.getByRole("radiogroup", { name: `${dimension}, response ${response}` });

function ranking(clarity: (number | null)[], inclusivity: (number | null)[]) {
  return {
    textRanking: {
      ordinalRankingDimensions: [
        { allowTie: true, name: "Clarity", responseRankings: clarity },
        { allowTie: false, name: "Inclusivity", responseRankings: inclusivity },
      ],
    },
  };
}

test("responses are ranked in every dimension, with ties where they are allowed", async () => {
  const { page, submit, errors } = await openPage(TEMPLATE);
  for (const [response, rank] of [
    [1, 2],
    [2, 2],
    [3, 1],
  ] as const) {
    await row(page, "Clarity", response).getByText(String(rank), { exact: true }).click();
  }
  for (const [response, rank] of [
    [1, 1],
    [2, 2],
    [3, 3],
    [3, 1],
  ] as const) {
    await row(page, "Inclusivity", response).getByText(String(rank), { exact: true }).click();
  }
  await page.getByRole("list", { name: "Ranks of response 3" }).getByText("Inclusivity 1").waitFor();
  expect(JSON.stringify(await submit())).toBe(JSON.stringify(ranking([2, 2, 1], [3, 2, 1])));
  expect(errors).toEqual([]);
});

test("the keyboard ranks by arrow keys and by number", async () => {
  const { page, answers } = await openPage(TEMPLATE);
  await row(page, "Clarity", 1).getByRole("radio").first().focus();
  for (const key of ["Space", "ArrowRight", "Tab", "3", "Tab", "1", "Tab", "2", "Tab", "1", "Tab", "3"]) {
    await page.keyboard.press(key);
  }
  await page.getByRole("button", { name: "Submit" }).press("Enter");
  await page.waitForFunction(() => window.submissions.length > 0);
  expect(await answers()).toEqual([ranking([2, 3, 1], [2, 1, 3])]);
});

test("what is not ranked is not submitted, and the focus goes there", async () => {
  const { page, answers } = await openPage(TEMPLATE);
  for (const response of [1, 2, 3])
    await row(page, "Clarity", response).getByText("1", { exact: true }).click();
  await row(page, "Inclusivity", 1).getByText("1", { exact: true }).click();
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("alert").getByText("Please rank response 2 by Inclusivity.").waitFor();
  expect(await answers()).toEqual([]);
  await page.keyboard.press("2");
  expect(await page.evaluate(() => document.querySelector("crowd-text-ranking")!.value)).toEqual(
    ranking([1, 1, 1], [1, 2, null]).textRanking,
  );
});

test("the text and the responses are shown as they are", async () => {
  const { page } = await openPage(TEMPLATE);
  const shown = page.locator(".verbatim");
  expect(await shown.evaluateAll((texts) => texts.map(({ textContent }) => textContent))).toEqual([
    "Explain  mirrors",
    "It's light.",
    "Magic\n  itself",
    "Photons",
  ]);
});

test("the work is put back after a reload", async () => {
  const { page } = await openPage(TEMPLATE);
  await row(page, "Clarity", 2).getByText("3", { exact: true }).click();
  const work = await page.evaluate(() => JSON.stringify(document.querySelector("crowd-form")!.saveWork()));
  await page.reload();
  await page.waitForFunction(() => window.isReady);
  const [untouched, lost, value] = await page.evaluate((saved) => {
    const form = document.querySelector("crowd-form")!;
    const before = form.saveWork().controls.length;
    return [
      before,
      form.restoreWork(JSON.parse(saved)),
      document.querySelector("crowd-text-ranking")!.value,
    ] as const;
  }, work);
  expect([untouched, lost]).toEqual([0, []]);
  expect(value).toEqual(ranking([null, 3, null], [null, null, null]).textRanking);
});

test.each([
  [`responses="['a']"`, "The attribute ordinal-ranking-dimensions is missing"],
  [`responses="it's" ordinal-ranking-dimensions="[]"`, "The attribute responses is not a list or an object"],
  [`responses="[]" ordinal-ranking-dimensions="[{}]"`, "its item 1 has no name"],
])("says in place what is wrong with %s", async (attributes, message) => {
  const { page } = await openPage(
    `<crowd-form><crowd-text-ranking name="r" text="t" ${attributes}></crowd-text-ranking></crowd-form>`,
  );
  await page.getByRole("note").getByText(message).waitFor();
});

test.each([
  ["the script first", (script: string, page: string) => script + page],
  ["the script last", (script: string, page: string) => page + script],
])("a hidden form elsewhere is submitted by a button of the element, %s", async (_, arrange) => {
  const { page, submit, answers } = await openPage(
    arrange(
      `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>`,
      `<div><crowd-text-ranking crowd-form-element-id="crowd-form-submit" instructions="Rank the responses." text="t"
         ordinal-ranking-dimensions='[{"name":"Accuracy","allowTie":true}]' responses='["a", "b"]' /></div>
       <crowd-form id="crowd-form-submit" hidden></crowd-form>`,
    ),
  );
  await page.getByText("Rank the responses.").waitFor();
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("alert").getByText("Please rank response 1 by Accuracy.").waitFor();
  expect(await answers()).toEqual([]);
  await row(page, "Accuracy", 1).getByText("2", { exact: true }).click();
  await row(page, "Accuracy", 2).getByText("1", { exact: true }).click();
  expect(await submit()).toEqual({
    ordinalRankingDimensions: [{ allowTie: true, name: "Accuracy", responseRankings: [2, 1] }],
  });
});
