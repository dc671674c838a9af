import { describe, expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

describe("the answer", () => {
  test("has the controls of the form in the order of the document", async () => {
    const { page, submit, errors } = await openPage(`
      <crowd-form id="task">
        <label><input type="checkbox" name="animal-type" value="cat" checked> cat</label>
        <label><input type="checkbox" name="animal-type" value="dog"> dog</label>
        <label><input type="radio" name="cb" value="foo" required> foo</label>
        <label><input type="radio" name="cb" value="bar"> bar</label>
        <input type="checkbox" name="plain">
        <select name="sel"><option></option><option value="Neg">negative</option></select>
        <textarea name="ta"></textarea>
        <input type="number" name="num" value="7">
        <input name="empty">
        <input name="off" value="x" disabled>
        <fieldset disabled><input name="off2" value="x"></fieldset>
        <input type="hidden" name="_" value="_">
        <input type="hidden" name="hid" id="hid">
        <select name="many" multiple><option selected>a</option><option>b</option></select>
        <input value="no name">
        <crowd-input name="tag1"></crowd-input>
      </crowd-form>
      <script>document.querySelector("#task").onsubmit = () => { hid.value = "[1]"; };</script>`);
    await page.getByLabel("bar").check();
    await page.locator("select[name=sel]").selectOption("Neg");
    await page.locator("textarea").fill("l1\nl2");
    await page.locator("crowd-input input").fill("blue");

    const answer = await submit();

    expect(JSON.stringify(answer)).toBe(
      JSON.stringify({
        "animal-type": { cat: true, dog: false },
        cb: { foo: false, bar: true },
        plain: { on: false },
        sel: "Neg",
        ta: "l1\nl2",
        num: "7",
        _: "_",
        hid: "[1]",
        many: { a: true, b: false },
        tag1: "blue",
      }),
    );
    expect(errors).toEqual([]);
  });

  test("is the last text of one name that is not empty", async () => {
    const { submit } = await openPage(`<crowd-form>
      <crowd-input name="_" value="a"></crowd-input><input name="_" value="b"><input name="_">
      <textarea name="both">text</textarea><input type="checkbox" name="both" value="x">
    </crowd-form>`);
    expect(await submit()).toEqual({ _: "b", both: { x: false } });
  });

  test("has what stands in nested forms and in the author's own shadow roots", async () => {
    const { submit } = await openPage(`<crowd-form>
      <form action="/elsewhere"><input name="nested" value="1"></form>
      <div id="host"></div>
    </crowd-form>
    <script>host.attachShadow({ mode: "open" }).innerHTML = '<input name="shadow" value="2">';</script>`);
    expect(await submit()).toEqual({ nested: "1", shadow: "2" });
  });

  test("is empty for a form without controls", async () => {
    const { submit } = await openPage(`<crowd-form><p>Open the survey.</p></crowd-form>`);
    expect(await submit()).toEqual({});
  });

  test("goes out as JSON text too, with the times", async () => {
    const { page, submit } = await openPage(`<crowd-form><input name="a" value="1"></crowd-form>`);
    await submit();
    const submission = await page.evaluate(() => window.submissions[0]!);
    expect(submission.taskAnswers).toBe('[{"a":"1"}]');
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(submission.timing).toEqual({
      acceptanceTime: time,
      submissionTime: time,
      timeSpentInSeconds: expect.any(Number),
    });
    expect(await page.locator("#answers-box pre").textContent()).toBe('{\n  "a": "1"\n}');
  });
});

describe("the form element", () => {
  test("stands in the light, holds late children too, and gets a button when it has none", async () => {
    const { page } = await openPage(`<crowd-form id="task"><p id="first">one</p></crowd-form>`);
    await page.evaluate(() => {
      const task = document.querySelector("crowd-form")!;
      task.append(Object.assign(document.createElement("input"), { name: "late", value: "1" }));
      task.prepend(document.createElement("h1"));
    });
    await page.waitForFunction(() => document.querySelector("crowd-form > form > h1"));
    const tags = await page.evaluate(() =>
      [...document.querySelector("crowd-form")!.form.children].map((child) => child.localName),
    );
    expect(tags).toEqual(["h1", "p", "crowd-button", "input"]);
  });

  test.each([
    `<crowd-button form-action="submit">Submit</crowd-button>`,
    `<button>Submit</button>`,
    `<input type="submit" value="Submit">`,
  ])("submits with the author's own %s", async (button) => {
    const { page, submit } = await openPage(`<crowd-form><input name="a" value="1">${button}</crowd-form>`);
    expect(await page.getByRole("button").count()).toBe(1);
    expect(await submit()).toEqual({ a: "1" });
  });

  test("keeps scripts, ids and listeners of its children working while the page is parsed", async () => {
    const { submit, errors } = await openPage(`<crowd-form>
      <input id="field" name="field">
      <script>field.value = "set"; document.querySelector("crowd-form").form.appendChild(field);</script>
      <div id="after"></div>
    </crowd-form>`);
    expect(await submit()).toEqual({ field: "set" });
    expect(errors).toEqual([]);
  });
});

describe("submitting", () => {
  test("is up to the author's listeners, all of which run before the answer is read", async () => {
    const { page, answers, submit } = await openPage(`
      <crowd-form><input name="a" id="a" value="1"></crowd-form>
      <script>
        window.calls = 0; window.allow = false;
        const task = document.querySelector("crowd-form");
        document.addEventListener("submit", (event) => { if (!window.allow) event.preventDefault(); });
        task.onsubmit = () => { window.calls += 1; a.value = "changed"; };
      </script>`);
    await page.getByRole("button", { name: "Submit" }).click();
    await page.waitForFunction(() => "calls" in window && window.calls === 1);
    expect(await answers()).toEqual([]);
    await page.evaluate(() => Object.assign(window, { allow: true }));
    expect(await submit()).toEqual({ a: "changed" });
    expect(await page.evaluate(() => "calls" in window && window.calls)).toBe(2);
  });

  test("waits for the listeners of the button's click", async () => {
    const { submit } = await openPage(`
      <crowd-form><input type="hidden" name="a" id="a">
        <crowd-button id="go" form-action="submit">Submit</crowd-button></crowd-form>
      <script>go.onclick = () => { a.value = "from the click"; };</script>`);
    expect(await submit()).toEqual({ a: "from the click" });
  });

  test("stops at the first control that is not complete", async () => {
    const { page, answers, submit } = await openPage(`<crowd-form>
      <crowd-input name="first" label="First" required error-message="Say something."></crowd-input>
      <input name="second" aria-label="Second" required>
    </crowd-form>`);
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByRole("alert").getByText("Say something.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("crowd-input");
    await page.keyboard.type("x");
    await page.getByRole("button", { name: "Submit" }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "second");
    expect(await answers()).toEqual([]);
    await page.keyboard.type("y");
    expect(await submit()).toEqual({ first: "x", second: "y" });
  });

  test("says so when the page hides what is not complete", async () => {
    const { page } = await openPage(`<crowd-form><input name="secret" required hidden></crowd-form>`);
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByRole("alert").getByText("“secret” is not complete").waitFor();
  });

  test.each([
    ["a field", `<input name="a"><input name="b" value="2">`, "input[name=a]"],
    ["a crowd-input", `<crowd-input name="a"></crowd-input><input name="b" value="2">`, "crowd-input input"],
    [
      "a nested form",
      `<form action="/away"><input name="a"></form><input name="b" value="2">`,
      "input[name=a]",
    ],
    [
      "a form with a native button",
      `<input name="a"><input name="b" value="2"><button>Submit</button>`,
      "input[name=a]",
    ],
  ])("happens once, without leaving the page, on Enter in %s", async (_, controls, field) => {
    const { page, answers } = await openPage(`<crowd-form>${controls}</crowd-form>`);
    await page.locator(field).fill("1");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.submissions.length > 0);
    expect(await answers()).toEqual([{ a: "1", b: "2" }]);
    expect(new URL(page.url()).pathname).toMatch(/^\/page-/);
  });

  test("by submit() asks nobody", async () => {
    const { page, answers } = await openPage(`
      <crowd-form><input name="a" value="1"><input name="b" required></crowd-form>
      <script>document.querySelector("crowd-form").onsubmit = (event) => event.preventDefault();</script>`);
    await page.evaluate(() => document.querySelector("crowd-form")!.submit());
    await page.evaluate(() => document.querySelector("form")!.submit());
    expect(await answers()).toEqual([{ a: "1" }, { a: "1" }]);
  });

  test("goes through _submitHelperForm, which platforms replace", async () => {
    const { page, answers } = await openPage(`<crowd-form><input name="a" value="1"></crowd-form>`);
    const hijacked = await page.evaluate(async () => {
      const form = document.querySelector("crowd-form")!;
      return new Promise((resolve) => {
        form._submitHelperForm = () => resolve(form._serializeForm());
        document.querySelector("crowd-button")!.click();
      });
    });
    expect(hijacked).toEqual({ taskAnswers: '[{"a":"1"}]' });
    expect(await answers()).toEqual([]);
  });

  test("does not happen by other buttons, and reset takes everything back", async () => {
    const { page, answers, submit } = await openPage(`<crowd-form>
      <crowd-button>Just a button</crowd-button>
      <crowd-button form-action="reset">Reset</crowd-button>
      <input name="a" value="1"><crowd-input name="b" value="2"></crowd-input>
      <crowd-classifier name="c" categories="['x', 'y']"></crowd-classifier>
    </crowd-form>`);
    await page.locator("input[name=a]").fill("9");
    await page.locator("crowd-input input").fill("9");
    await page.getByRole("radio", { name: "y" }).check();
    await page.getByRole("button", { name: "Just a button" }).click();
    await page.getByRole("button", { name: "Reset" }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("input[name=a]")?.value === "1",
    );
    expect(await answers()).toEqual([]);
    await page.getByRole("radio", { name: "x" }).check();
    expect(await submit()).toEqual({ a: "1", b: "2", c: { label: "x" } });
  });
});

describe("work", () => {
  const TEMPLATE = `<crowd-form>
    <input name="text"><input type="radio" name="r" value="1" checked><input type="radio" name="r" value="2">
    <select id="unnamed"><option>a</option><option>b</option></select>
    <crowd-input name="tag"></crowd-input><crowd-text-area name="note"></crowd-text-area>
    <crowd-classifier name="kind" categories="['x', 'y']"></crowd-classifier>
    <crowd-bounding-box name="boxes" src="/picture-400x300.svg" labels="['Bird']"></crowd-bounding-box>
  </crowd-form>`;

  test("is read out as JSON and put back after a reload", async () => {
    const { page, submit } = await openPage(TEMPLATE);
    await page.locator("input[name=text]").fill("t");
    await page.locator("input[value='2']").check();
    await page.locator("#unnamed").selectOption("b");
    await page.locator("crowd-input input").fill("tag");
    await page.locator("crowd-text-area textarea").fill("note");
    await page.getByRole("radio", { name: "y" }).check();
    await page.getByRole("button", { name: "Add box" }).click();
    const work = await page.evaluate(() => JSON.stringify(document.querySelector("crowd-form")!.saveWork()));
    const answer = await submit();

    await page.reload();
    await page.waitForFunction(() => window.isReady);
    const lost = await page.evaluate(
      (saved) => document.querySelector("crowd-form")!.restoreWork(JSON.parse(saved)),
      work,
    );

    expect(lost).toEqual([]);
    expect(await page.locator("#unnamed").inputValue()).toBe("b");
    expect(await submit()).toEqual(answer);
    expect(answer).toMatchObject({
      text: "t",
      r: { 1: false, 2: true },
      tag: "tag",
      note: "note",
      kind: { label: "y" },
    });
  });

  test("names what no longer fits, and nothing where nothing was done", async () => {
    const { page } = await openPage(TEMPLATE);
    const untouched = await page.evaluate(() => document.querySelector("crowd-form")!.saveWork());
    expect(untouched.controls).toEqual([]);
    const lost = await page.evaluate(() =>
      document.querySelector("crowd-form")!.restoreWork({
        version: 1,
        controls: [
          { control: "crowd-input gone #1", state: "x" },
          { control: "select unnamed #1", state: ["c"] },
          { control: "crowd-classifier kind #1", state: ["z"] },
        ],
      }),
    );
    expect(lost).toEqual(["select unnamed #1", "crowd-classifier kind #1", "crowd-input gone #1"]);
  });
});
