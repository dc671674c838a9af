import { describe, expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

describe.each([
  ["crowd-input", "input"],
  ["crowd-text-area", "textarea"],
])("%s", (tag, native) => {
  const open = async (attributes: string) => {
    const opened = await openPage(`<crowd-form><${tag} name="a" ${attributes}></${tag}></crowd-form>`);
    return { ...opened, field: opened.page.locator(`${tag} ${native}`) };
  };

  test("answers with what is typed, and with nothing when it is empty", async () => {
    const { field, submit } = await open("");
    expect(await submit()).toEqual({});
    await field.fill('a "quoted" <b>');
    expect(await submit()).toEqual({ a: 'a "quoted" <b>' });
  });

  test("starts with its value, which scripts read, set and clear with null", async () => {
    const { page, field, submit } = await open('value="start"');
    expect(await field.inputValue()).toBe("start");
    const seen = await page.evaluate((name) => {
      const element = document.querySelector<HTMLElementTagNameMap["crowd-input"]>(name)!;
      const before = element.value;
      element.value = null;
      return [before, element.value];
    }, tag);
    expect(seen).toEqual(["start", ""]);
    expect(await submit()).toEqual({});
  });

  test("is not in the answer when it is disabled", async () => {
    const { field, submit } = await open('value="x" disabled');
    expect(await field.isDisabled()).toBe(true);
    expect(await submit()).toEqual({});
  });

  test.each([
    ["required", "", "x", "Please fill in this field."],
    ['min-length="3"', "ab", "abc", "Please write at least 3 characters; these are 2."],
    ['required error-message="Name it."', "", "x", "Name it."],
  ])("with %s is submitted only when that holds", async (attributes, bad, good, message) => {
    const { page, field, answers, submit } = await open(attributes);
    await field.fill(bad);
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByRole("alert").getByText(message).waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await answers()).toEqual([]);
    await field.fill(good);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await submit()).toEqual({ a: good });
  });

  test("takes no more than max-length characters, and only those that allowed-pattern matches", async () => {
    const { page, field, submit } = await open('max-length="4" auto-validate allowed-pattern="[0-9]"');
    await field.focus();
    await page.keyboard.type("1a2b3456");
    expect(await submit()).toEqual({ a: "1234" });
  });

  test("says when allowed-pattern is no pattern", async () => {
    const { page } = await open('auto-validate allowed-pattern="[0-"');
    expect(await page.getByRole("note").textContent()).toContain(
      "allowed-pattern is not a regular expression: [0-",
    );
  });

  test("is named by its label, by a label of the page, or by its placeholder", async () => {
    const { page } = await openPage(`<crowd-form>
      <${tag} name="a" label="First"></${tag}>
      <label for="b">Second</label><${tag} name="b" id="b"></${tag}>
      <${tag} name="c" placeholder="Third"></${tag}>
    </crowd-form>`);
    for (const name of ["First", "Second", "Third"]) {
      expect(await page.getByRole("textbox", { name, exact: true }).count(), name).toBe(1);
    }
    await page.getByText("Second").click();
    await page.keyboard.type("x");
    expect(await page.locator(`#b ${native}`).inputValue()).toBe("x");
  });

  test("tells listeners of the page what is typed", async () => {
    const { page, field } = await open("");
    await page.evaluate((name) => {
      const events: string[] = [];
      Object.assign(window, { events });
      for (const type of ["input", "change"]) {
        document.querySelector(name)!.addEventListener(type, (event) => {
          const { localName, value } = event.target as HTMLElementTagNameMap["crowd-input"];
          events.push(`${type} ${localName} ${value}`);
        });
      }
    }, tag);
    await field.pressSequentially("x");
    await field.blur();
    expect(await page.evaluate(() => "events" in window && window.events)).toEqual([
      `input ${tag} x`,
      `change ${tag} x`,
    ]);
  });
});

test("a text area keeps lines, counts, and grows from rows to max-rows", async () => {
  const { page, submit } = await openPage(`<crowd-form>
    <crowd-text-area name="a" rows="2" max-rows="4" char-counter max-length="100"></crowd-text-area></crowd-form>`);
  const area = page.locator("textarea");
  const heights: number[] = [];
  for (const text of ["one", "1\n2\n3", Array.from({ length: 9 }, String).join("\n")]) {
    await area.fill(text);
    heights.push((await area.boundingBox())!.height);
  }
  expect(heights[1]! > heights[0]! && heights[2]! > heights[1]!).toBe(true);
  expect(heights[2]! - heights[0]!).toBeCloseTo(2 * (heights[1]! - heights[0]!), 0);
  await area.fill("one\ntwo");
  expect(await page.locator(".counter").textContent()).toBe("7 / 100");
  expect(await submit()).toEqual({ a: "one\ntwo" });
});

test("an input has the type that it is given, and answers with text all the same", async () => {
  const { page, submit, answers } = await openPage(`<crowd-form>
    <crowd-input name="n" type="number" value="7"></crowd-input>
    <crowd-input name="mail" type="email" value="nobody"></crowd-input></crowd-form>`);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("alert").waitFor();
  expect(await answers()).toEqual([]);
  await page.locator("input[type=email]").fill("a@b.example");
  expect(await submit()).toEqual({ n: "7", mail: "a@b.example" });
});
