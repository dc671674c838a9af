import { describe, expect, test } from "vitest";
import { openPage } from "../support/open-page.ts";

describe.each([
  ["crowd-checkbox", "checkbox"],
  ["crowd-toggle-button", "switch"],
] as const)("%s", (tag, role) => {
  test("answers with all of one name, ticked or not", async () => {
    const { page, submit } = await openPage(`<crowd-form>
      <${tag} name="img" value="blurry" checked>Blurry</${tag}>
      <${tag} name="img" value="dim">Dim</${tag}>
      <${tag} name="solo">Solo</${tag}>
      <${tag} name="attribute" checked="true">Attribute</${tag}>
      <${tag} name="off" value="x" disabled>Off</${tag}>
    </crowd-form>`);
    await page.getByText("Blurry").click();
    await page.getByRole(role, { name: "Dim" }).focus();
    await page.keyboard.press("Space");
    expect(await page.getByRole(role, { name: "Off" }).isDisabled()).toBe(true);
    expect(await submit()).toEqual({
      img: { blurry: false, dim: true },
      solo: { on: false },
      attribute: { on: true },
    });
  });

  test("is changed by scripts, which hear of the worker's changes", async () => {
    const { page, submit } = await openPage(`<crowd-form><${tag} id="a" name="a">A</${tag}></crowd-form>
      <script>window.heard = []; a.addEventListener("change", (event) => window.heard.push(event.target.checked));</script>`);
    await page.getByText("A", { exact: true }).click();
    await page.evaluate(
      (name) => document.querySelector<HTMLElementTagNameMap["crowd-checkbox"]>(name)!.click(),
      tag,
    );
    expect(await page.evaluate(() => "heard" in window && window.heard)).toEqual([true, false]);
    await page.evaluate((name) => {
      Object.assign(document.querySelector(name)!, { checked: true, disabled: false });
    }, tag);
    expect(await submit()).toEqual({ a: { on: true } });
  });

  test("that is required must be ticked", async () => {
    const { page, submit, answers } = await openPage(
      `<crowd-form><${tag} name="a" required>A</${tag}></crowd-form>`,
    );
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByRole("alert").getByText("Please tick this").waitFor();
    expect(await answers()).toEqual([]);
    await page.getByRole(role).click();
    expect(await submit()).toEqual({ a: { on: true } });
  });
});

describe("crowd-radio-group", () => {
  const TEMPLATE = `<crowd-form><crowd-radio-group>
      <crowd-radio-button name="option1" value="Option 1">First</crowd-radio-button>
      <p><crowd-radio-button name="option2" value="Option 2">Second</crowd-radio-button></p>
      <crowd-radio-button name="option3" disabled>Third</crowd-radio-button>
    </crowd-radio-group></crowd-form>`;

  test("lets one button be checked, whatever the names", async () => {
    const { page, submit } = await openPage(TEMPLATE);
    expect(await submit()).toEqual({ option1: { "Option 1": false }, option2: { "Option 2": false } });
    await page.getByText("First").click();
    await page.getByText("Second").click();
    expect(await submit()).toEqual({ option1: { "Option 1": false }, option2: { "Option 2": true } });
    await page.evaluate(() => {
      document.querySelector("crowd-radio-button")!.checked = true;
    });
    expect(await submit()).toEqual({ option1: { "Option 1": true }, option2: { "Option 2": false } });
  });

  test("is one stop for Tab, and arrow keys choose", async () => {
    const { page, submit } = await openPage(TEMPLATE);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("radio", { name: "Second" }).isChecked()).toBe(true);
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("radio", { name: "First" }).isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("crowd-button");
    expect(await submit()).toMatchObject({ option1: { "Option 1": true } });
  });

  test("of two checked in the template leaves the last", async () => {
    const { submit } = await openPage(`<crowd-form><crowd-radio-group>
      <crowd-radio-button name="a" checked>A</crowd-radio-button><crowd-radio-button name="b" checked>B</crowd-radio-button>
    </crowd-radio-group></crowd-form>`);
    expect(await submit()).toEqual({ a: { on: false }, b: { on: true } });
  });
});

describe("crowd-slider", () => {
  test("answers with a number: its value, or the smallest", async () => {
    const { page, submit } = await openPage(`<crowd-form>
      <crowd-slider name="howMuch" value="7" max="10"></crowd-slider>
      <crowd-slider name="none" min="3"></crowd-slider>
      <crowd-slider name="beyond" value="70" max="10"></crowd-slider>
      <p><crowd-slider name="unclosed" min="1" max="5" required pin/></p>
    </crowd-form>`);
    await page.getByRole("slider", { name: "howMuch" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await submit()).toEqual({ howMuch: 8, none: 3, beyond: 10, unclosed: 1 });
  });

  test("is dragged, typed, and read by scripts as a number", async () => {
    const { page, submit } = await openPage(`<crowd-form>
        <crowd-slider id="slider" name="a" min="0" max="100" editable pin></crowd-slider></crowd-form>
      <script>slider.onchange = () => { window.share = slider.value / 100; };</script>`);
    const bar = (await page.getByRole("slider").boundingBox())!;
    await page.mouse.move(bar.x + 10, bar.y + bar.height / 2);
    await page.mouse.down();
    await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => "share" in window && window.share)).toBe(0.5);
    expect(await page.locator(".pin").textContent()).toBe("50");
    await page.getByRole("spinbutton").fill("73");
    await page.keyboard.press("Tab");
    expect(await submit()).toEqual({ a: 73 });
  });

  test("shows its labels below their values", async () => {
    const { page } = await openPage(`<crowd-form><crowd-slider name="a" min="1" max="5">
      ${[1, 3, 5].map((at) => `<crowd-slider-label position="${at}">at ${at}</crowd-slider-label>`).join("")}
      </crowd-slider></crowd-form>`);
    const bar = (await page.getByRole("slider").boundingBox())!;
    for (const [text, at] of [
      ["at 1", 10],
      ["at 3", bar.width / 2],
      ["at 5", bar.width - 10],
    ] as const) {
      const label = (await page.getByText(text).boundingBox())!;
      expect(label.x + label.width / 2 - bar.x, text).toBeCloseTo(at, 0);
      expect(label.y).toBeGreaterThanOrEqual(bar.y + bar.height - 1);
    }
  });
});

test("choices are kept as work and put back", async () => {
  const { page, submit } = await openPage(`<crowd-form>
    <crowd-checkbox name="c" checked>C</crowd-checkbox><crowd-toggle-button name="t">T</crowd-toggle-button>
    <crowd-radio-group><crowd-radio-button name="r" value="1">1</crowd-radio-button>
      <crowd-radio-button name="r" value="2">2</crowd-radio-button></crowd-radio-group>
    <crowd-slider name="s"></crowd-slider></crowd-form>`);
  await page.getByRole("checkbox").click();
  await page.getByRole("switch").click();
  await page.getByRole("radio", { name: "2" }).click();
  await page.getByRole("slider").press("End");
  const work = await page.evaluate(() => JSON.stringify(document.querySelector("crowd-form")!.saveWork()));
  const answer = await submit();
  await page.reload();
  await page.waitForFunction(() => window.isReady);
  await page.evaluate((saved) => document.querySelector("crowd-form")!.restoreWork(JSON.parse(saved)), work);
  expect(await submit()).toEqual(answer);
  expect(answer).toEqual({ c: { on: false }, t: { on: true }, r: { 1: false, 2: true }, s: 100 });
});
