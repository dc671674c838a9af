import { attributeOf, type Page, type PageElement } from "../../page/index.ts";

/** What loads the crowd elements. */
export const CROWD_SCRIPT_URL = "https://assets.crowd.aws/crowd-html-elements.js";
/** What loads those for generative AI. */
export const CROWD_SCRIPT_V2_URL = "https://assets.crowd.aws/crowd-html-elements-v2.js";

/** The URL that a `<script>` loads, as a page over https would ask for it. */
export function scriptUrl(element: PageElement): URL | undefined {
  if (element.tag !== "script") return undefined;
  const src = attributeOf(element, "src")?.staticValue;
  return src === undefined ? undefined : urlOf(src);
}

/** Whether a `<script>` loads the crowd elements, or is meant to. */
export function isCrowdScript(element: PageElement): boolean {
  if (element.tag !== "script") return false;
  const src = attributeOf(element, "src");
  return src?.texts.some((text) => /crowd-html-element|crowd\.aws/iu.test(text)) ?? false;
}

/** Whether a page has a script that comes from elsewhere, and is not that of the crowd elements. */
export function hasForeignScript({ elements }: Page): boolean {
  return elements.some(
    (element) => element.tag === "script" && attributeOf(element, "src") && !isCrowdScript(element),
  );
}

function urlOf(src: string): URL | undefined {
  try {
    return new URL(src, "https://page.invalid/");
  } catch {
    return undefined;
  }
}
