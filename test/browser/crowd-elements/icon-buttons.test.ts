import { expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

/** As in the documentation, the button is written like an empty tag, which in HTML it is not. */
const TEMPLATE = (tag: string, more = "") => `<crowd-form>
  <crowd-image-classifier name="category" src="/picture-40x30.svg" categories="['Cat', 'Dog']" header="Choose">
    <short-instructions>
      <crowd-input label="Report an issue" name="template-issues"></crowd-input>
      <${tag} id="button1" icon="report-problem" title="Issue" ${more}/>
      <p id="after">Be careful.</p><input name="swallowed" value="1">
    </short-instructions>
    <full-instructions>In full</full-instructions>
  </crowd-image-classifier></crowd-form>
  <script>
    button1.addEventListener("click", function () { document.querySelector("crowd-form").submit(); });
  </script>`;

test.each(["crowd-fab", "crowd-icon-button"])(
  "%s submits by the author's script, without validation",
  async (tag) => {
    const { page, answers, errors } = await openPage(TEMPLATE(tag));
    await page.getByLabel("Report an issue").fill("dark");
    await page.getByText("Be careful.").click();
    expect(await answers()).toEqual([]);
    const button = page.getByRole("button", { name: "Issue" });
    expect(await button.locator("svg").count()).toBe(1);
    expect(await page.locator(tag).getAttribute("title")).toBe("Issue");
    await button.click();
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await answers()).toEqual(Array(2).fill({ "template-issues": "dark", swallowed: "1" }));
    expect(await page.locator(`${tag} #after`).count()).toBe(0);
    expect(errors).toEqual([]);
  },
);

test.each(["crowd-fab", "crowd-icon-button", "crowd-badge", "crowd-toast text='Hello'"])(
  "what follows an unclosed %s stays where its author put it",
  async (tag) => {
    const { page, submit, errors } = await openPage(`<crowd-form><${tag}/>
      <crowd-classifier name="kind" categories="['a', 'b']"><${tag}/>
        <classification-target>Look</classification-target><short-instructions>Short</short-instructions>
      </crowd-classifier>
      ${Array.from({ length: 3000 }, (_, index) => `<p data-number="${index}">Paragraph ${index}</p>`).join("")}
      <input name="last" value="1"></crowd-form>`);
    await page.getByText("Look").waitFor();
    await page.locator("crowd-classifier > short-instructions[slot]").waitFor();
    const numbers = await page
      .locator("form > p")
      .evaluateAll((all) => all.map((paragraph) => Number(paragraph.dataset["number"])));
    expect(numbers).toEqual(Array.from({ length: 3000 }, (_, index) => index));
    await page.keyboard.press("2");
    expect(await submit()).toEqual({ kind: { label: "b" }, last: "1" });
    expect(errors).toEqual([]);
  },
);

test.each(["crowd-fab", "crowd-icon-button"])("%s does nothing while it is disabled", async (tag) => {
  const { page, answers } = await openPage(TEMPLATE(tag, "disabled"));
  const button = page.getByRole("button", { name: "Issue" });
  expect(await button.isDisabled()).toBe(true);
  await button.click({ force: true });
  await page.evaluate((name) => document.querySelector<HTMLElement>(name)!.click(), tag);
  expect(await answers()).toEqual([]);
  await page.evaluate((name) => document.querySelector(name)!.removeAttribute("disabled"), tag);
  await button.click();
  expect(await answers()).toHaveLength(1);
});

test.each([
  [`icon="icons:star"`, "svg", ""],
  [`icon="/picture-40x30.svg"`, "img", ""],
  [`icon="no-such-icon"`, ".icon-name", "no-such-icon"],
  [`label="A"`, "button", "A"],
  [`label="👩‍🚀"`, "button", "👩‍🚀"],
  [`label="More"`, "button", "…"],
])("crowd-fab with %s shows it", async (attributes, selector, text) => {
  const { page } = await openPage(`<crowd-fab ${attributes}></crowd-fab>`);
  const shown = page.locator(`crowd-fab ${selector}`);
  expect((await shown.textContent())?.trim()).toBe(text);
  expect(await shown.isVisible()).toBe(true);
});

test("crowd-badge sits on the corner of the element that it is for, and stays there", async () => {
  const { page, errors } = await openPage(`<crowd-form><div id="around">
    <crowd-badge icon="star" for="box" label="New"/></div>
    <div id="box"><p>Text</p><input name="a" value="1"></div></crowd-form>
    <style>#around { position: relative; padding: 30px } #box { width: 200px; margin: 40px }</style>`);
  const badge = page.getByRole("img", { name: "New" });
  const distance = async () => {
    const [box, on] = await Promise.all([page.locator("#box").boundingBox(), badge.boundingBox()]);
    return [on!.x + on!.width / 2 - box!.x - box!.width, on!.y + on!.height / 2 - box!.y].map(Math.round);
  };
  expect(await distance()).toEqual([0, 0]);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>("#box")!.style.width = "350px";
    document.querySelector("crowd-form")!.insertAdjacentHTML("beforebegin", "<p>One more line</p>");
  });
  await expect.poll(distance).toEqual([0, 0]);
  expect(errors).toEqual([]);
});

test("crowd-badge shows a text where it has no icon, and says which id is missing", async () => {
  const { page } = await openPage(
    `<p><crowd-badge label="3"></crowd-badge></p><crowd-badge label="4" for="no"></crowd-badge>`,
  );
  const shown = await page.locator("crowd-badge").first().locator(".badge").textContent();
  expect(shown?.trim()).toBe("3");
  expect(await page.getByRole("note").textContent()).toMatch(/for names no element: no id is “no”/);
});
