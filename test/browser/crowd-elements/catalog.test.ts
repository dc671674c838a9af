import { expect, test } from "vitest";
import { CATALOG } from "../../../templates/catalog/index.ts";
import { openPage } from "../support/open-page.ts";

/** Read when it is needed rather than watched, so the browser does not list it. */
const NOT_WATCHED = new Set(["crowd-form-element-id", "disabled"]);

test("the catalog has the attributes that the elements read, no more and no fewer", async () => {
  const { page } = await openPage("<crowd-form></crowd-form>");
  const watched = await page.evaluate(
    (tags) => {
      const read = (tag: string): string[] => {
        const element = customElements.get(tag);
        const names = element && "observedAttributes" in element ? element.observedAttributes : undefined;
        return Array.isArray(names) ? names.map(String) : [`${tag} is not defined`];
      };
      return Object.fromEntries(tags.map((tag) => [tag, read(tag)]));
    },
    [...CATALOG.keys()],
  );

  for (const [tag, { attributes }] of CATALOG) {
    const expected = attributes.map(({ name }) => name).filter((name) => !NOT_WATCHED.has(name));
    const found = watched[tag]!.filter((name) => !NOT_WATCHED.has(name));
    expect([tag, ...expected.sort()]).toEqual([tag, ...found.sort()]);
  }
});

test("the elements that can be disabled are those of which the catalog says so", async () => {
  const { page } = await openPage("<crowd-form></crowd-form>");
  const can = await page.evaluate(
    (tags) => tags.filter((tag) => "disabled" in document.createElement(tag)),
    [...CATALOG.keys()],
  );
  const said = [...CATALOG.values()].filter(({ attributes }) =>
    attributes.some(({ name }) => name === "disabled"),
  );
  expect(can).toEqual(said.map(({ tag }) => tag));
});

test("the regions of the catalog are those that the elements show", async () => {
  const { page } = await openPage("<crowd-form></crowd-form>");
  const regions = [...CATALOG.values()]
    .filter((element) => element.regions.length > 0)
    .map(({ tag, regions }) => ({ tag, regions: regions.map((region) => region.tag) }));
  const slots = await page.evaluate(async (list) => {
    const found: Record<string, string[]> = {};
    for (const { tag, regions } of list) {
      const element = document.createElement(tag);
      for (const region of regions) element.append(document.createElement(region));
      document.querySelector("crowd-form")!.append(element);
      found[tag] = [...element.children].map((child) => child.slot);
      element.remove();
    }
    return found;
  }, regions);
  expect(slots).toEqual(Object.fromEntries(regions.map(({ tag, regions: tags }) => [tag, tags])));
});
