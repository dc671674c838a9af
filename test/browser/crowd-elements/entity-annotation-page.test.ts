import { describe, expect, test } from "vitest";
import { MarkedText } from "../support/marked-text.ts";
import { openPage } from "../support/open-page.ts";

const TEXT = "Amazon was founded by Jeff Bezos.";
const LABELS = `labels="[{label: 'person', fullDisplayName: 'Person'}, {label: 'company', shortDisplayName: 'com'}]"`;
const INITIAL = `[{ label: 'company', startOffset: 0, endOffset: 6 }, // as a template may write it
  { label: 'person', startOffset: 22, endOffset: 32 },]`;
const ENTITIES = [
  { endOffset: 6, label: "company", startOffset: 0 },
  { endOffset: 32, label: "person", startOffset: 22 },
];

function element(attributes = "", children = ""): string {
  return `<crowd-entity-annotation name="entities" text="${TEXT}" ${LABELS} ${attributes}>${children}</crowd-entity-annotation>`;
}

describe("the form", () => {
  const QUESTIONS = `<div id="additionalQuestions"><h3>What is the subject?</h3>
    <input type="radio" name="subject" value="tech" required> <input type="radio" name="subject" value="politics">
    <crowd-input name="why" value="because"></crowd-input></div>`;

  test("is of the element's own, with a Submit button, and takes what scripts append to it", async () => {
    const { page, submit, answers, errors } =
      await openPage(`${element(`initial-value="${INITIAL}"`, QUESTIONS)}
      <script>document.addEventListener("all-crowd-elements-ready", () => {
        document.querySelector("crowd-entity-annotation").shadowRoot.querySelector("crowd-form").form
          .appendChild(additionalQuestions);
      });</script>`);
    await page.getByRole("button", { name: "Submit" }).click();
    expect(await answers()).toEqual([]);
    await page.locator("input[value=tech]").check();
    expect(await submit()).toEqual({
      entities: { entities: ENTITIES },
      subject: { tech: true, politics: false },
      why: "because",
    });
    const isLast = await page
      .locator("crowd-button")
      .evaluate((button) => button.nextElementSibling === null);
    expect(isLast).toBe(true);
    expect(errors).toEqual([]);
  });

  test("has the element's children in its answer, too, where scripts leave them there", async () => {
    const { page, submit } = await openPage(element("", QUESTIONS));
    await page.getByText("What is the subject?").waitFor();
    await page.locator("input[value=politics]").check();
    expect(await submit()).toEqual({
      entities: { entities: [] },
      subject: { tech: false, politics: true },
      why: "because",
    });
  });

  test("saves and restores the work on the text and on the questions", async () => {
    const html = element("", `<input name="note"><crowd-button form-action="reset">Reset</crowd-button>`);
    const { page, submit } = await openPage(html);
    const text = new MarkedText(page);
    await page.keyboard.press("2");
    await text.drag("Amazon");
    await page.locator("input[name=note]").fill("n");
    const work = await page.evaluate(() => {
      const form = document
        .querySelector("crowd-entity-annotation")!
        .shadowRoot!.querySelector("crowd-form")!;
      return JSON.stringify(form.saveWork());
    });
    await page.reload();
    await page.waitForFunction(() => window.isReady);
    const lost = await page.evaluate((saved) => {
      const form = document
        .querySelector("crowd-entity-annotation")!
        .shadowRoot!.querySelector("crowd-form")!;
      const empty = form.saveWork().controls.length;
      return [empty, form.restoreWork(JSON.parse(saved))];
    }, work);
    expect(lost).toEqual([0, []]);
    expect(await submit()).toEqual({ entities: { entities: [ENTITIES[0]] }, note: "n" });
    await page.evaluate(() => {
      document
        .querySelector("crowd-entity-annotation")!
        .shadowRoot!.querySelector("crowd-form")!
        .form.reset();
    });
    expect(await submit()).toMatchObject({ entities: { entities: [] } });
  });

  test("is the page's own where the element stands in one", async () => {
    const { page, submit } = await openPage(
      `<crowd-form>${element(`initial-value="${INITIAL}"`)}<input name="a" value="1">
       <fieldset disabled><crowd-entity-annotation name="off" text="x" ${LABELS}></crowd-entity-annotation></fieldset></crowd-form>`,
    );
    expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(1);
    expect(await submit()).toEqual({ entities: { entities: ENTITIES }, a: "1" });
  });
});

describe("the initial value", () => {
  test.each([
    ["a list", INITIAL],
    ["an answer", `{entities: ${INITIAL}}`],
  ])("comes back as it was from %s", async (_, initial) => {
    const { page, submit } = await openPage(element(`initial-value="${initial}"`));
    expect(await page.locator("mark").allTextContents()).toEqual(["Amazon", "Jeff Bezos"]);
    expect(await submit()).toEqual({ entities: { entities: ENTITIES } });
  });

  test("counts code points", async () => {
    const { page, submit } = await openPage(
      `<crowd-entity-annotation name="e" text="🙂🙂 Amazon" ${LABELS}
        initial-value="[{label: 'company', startOffset: 3, endOffset: 9}]"></crowd-entity-annotation>`,
    );
    expect(await page.locator("mark").allTextContents()).toEqual(["Amazon"]);
    expect(await submit()).toEqual({
      e: { entities: [{ endOffset: 9, label: "company", startOffset: 3 }] },
    });
  });
});

describe("scripts", () => {
  test("replace the labels; marks without a label go and come back", async () => {
    const { page, submit } = await openPage(element(`initial-value="${INITIAL}"`));
    const setLabels = (labels: unknown[]) =>
      page.evaluate((next) => {
        document.querySelector("crowd-entity-annotation")!.labels = JSON.parse(JSON.stringify(next));
      }, labels);
    await setLabels([{ label: "person" }, "place"]);
    expect(await submit()).toEqual({ entities: { entities: [ENTITIES[1]] } });
    await page.getByRole("button", { name: "place" }).waitFor();
    await setLabels([{ label: "person" }, { label: "company" }]);
    expect(await submit()).toEqual({ entities: { entities: ENTITIES } });
  });

  test("read the value and hear of changes", async () => {
    const { page } = await openPage(element());
    await page.evaluate(() => {
      document.addEventListener("change", (event) => {
        if (event.target instanceof Element && "value" in event.target) {
          document.title = JSON.stringify(event.target.value);
        }
      });
    });
    await page.keyboard.press("2");
    await new MarkedText(page).drag("Amazon");
    expect(JSON.parse(await page.title())).toEqual({ entities: [ENTITIES[0]] });
  });
});

test("the text is shown as it is", async () => {
  const text = "  two  spaces\n\n\tand a tab &amp; &lt;b&gt; {{ x }}\n";
  const { page } = await openPage(
    `<crowd-entity-annotation name="e" ${LABELS} text="${text}"></crowd-entity-annotation>`,
  );
  const shown = page.locator(".text");
  expect(await shown.evaluate((element) => element.textContent)).toBe(
    "  two  spaces\n\n\tand a tab & <b> {{ x }}\n",
  );
  expect(await shown.evaluate((element) => getComputedStyle(element).whiteSpaceCollapse)).toBe("preserve");
});

test("a text of 100,000 characters with 2,000 marks is worked on like any other", async () => {
  const sentence = "Nobody knows where the next word ends. ";
  const text = `${sentence.repeat(2500)}Amazon${"\nA line of its own.".repeat(300)}`;
  const marks = Array.from({ length: 2000 }, (_, index) => {
    return `{label: 'person', startOffset: ${index * 39}, endOffset: ${index * 39 + 6}}`;
  });
  const { page, submit } = await openPage(
    `<crowd-entity-annotation name="e" ${LABELS} text="${text}" initial-value="[${marks.join()}]"></crowd-entity-annotation>`,
  );
  const shown = new MarkedText(page);
  await page.getByText("2000 entities").waitFor();
  await page.keyboard.press("2");
  await shown.drag("Amazon");
  await page.locator(".text").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Delete");
  await page.getByText("2000 entities").waitFor();
  const scrolled = () => page.locator(".text-frame").evaluate((frame) => frame.scrollTop);
  expect(await scrolled()).toBe(0);
  await page.locator(".list-item").last().click();
  expect(await scrolled()).toBeGreaterThan(1000);
  const answer = await submit();
  const start = text.indexOf("Amazon");
  expect(answer).toMatchObject({ e: { entities: { length: 2000 } } });
  expect(JSON.stringify(answer)).toContain(
    `{"endOffset":${start + 6},"label":"company","startOffset":${start}}`,
  );
});

test.each([
  [`labels="[{label: 'a'}]"`, "The attribute text is missing"],
  [`text="x"`, "The attribute labels is missing"],
  [`text="x" labels="[{label: 'a'"`, "The attribute labels is not a list or an object"],
  [`text="x" labels="{label: 'a'}"`, "The attribute labels must be a list of labels, but is an object"],
  [`text="x" labels="[{label: 'a'}, {name: 'b'}, 7]"`, "items without a label: number 2, 3"],
  [
    `text="x" labels="['a']" initial-value="[{label: 'a', startOffset: 1, endOffset: 1}, 7]"`,
    "no entities: number 1, 2",
  ],
  [
    `text="x" labels="['a']" initial-value="[{label: 'a', startOffset: 0, endOffset: 2}]"`,
    "beyond the end of the text: 0 to 2",
  ],
  [
    `text="x" labels="['a']" initial-value="[{label: 'b', startOffset: 0, endOffset: 1}]"`,
    "the label “b” are not shown",
  ],
])("says in place what is wrong with %s", async (attributes, message) => {
  const { page, submit } = await openPage(
    `<crowd-entity-annotation name="e" ${attributes}></crowd-entity-annotation>`,
  );
  await page.getByRole("note").getByText(message).waitFor();
  expect(await submit()).toEqual({ e: { entities: [] } });
});
