import { describe, expect, test } from "vitest";
import { buildFramePage, contentSecurityPolicy } from "../../../dev-server/plugin/frame-page.ts";

const options = { page: "7", appOrigin: "http://127.0.0.1:5173", online: false };
const scripts = (html: string): string[] =>
  [...buildFramePage(html, options).matchAll(/<script[^>]*src="([^"]*)"/g)].map((match) => match[1] ?? "");

describe("buildFramePage", () => {
  test.each<[string, string, string[]]>([
    [
      "AWS's loader is replaced",
      '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script><crowd-form></crowd-form>',
      ["/frame.js", "/crowd-elements.js"],
    ],
    [
      "the second version of it, with its stylesheet, too",
      '<link rel="stylesheet" href="https://assets.crowd.aws/css/gen-ai-components.css"><script src="https://assets.crowd.aws/crowd-html-elements-v2.js"></script>',
      ["/frame.js", "/crowd-elements.js"],
    ],
    [
      "a template without a loader gets one",
      "<crowd-form></crowd-form>",
      ["/frame.js", "/crowd-elements.js"],
    ],
    [
      "two loaders become one",
      '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'.repeat(2),
      ["/frame.js", "/crowd-elements.js"],
    ],
    [
      "other scripts stay where they are",
      '<script src="https://example.com/d3.js"></script><script src="//assets.crowd.aws/crowd-html-elements.js"></script>',
      ["/frame.js", "https://example.com/d3.js", "/crowd-elements.js"],
    ],
  ])("%s", (_, html, expected) => {
    expect(scripts(html)).toEqual(expected);
  });

  test("online, AWS's loader stays and ours is not there", () => {
    const html = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>';
    const page = buildFramePage(html, { ...options, online: true });
    expect(page).toContain("https://assets.crowd.aws/crowd-html-elements.js");
    expect(page).not.toContain("/crowd-elements.js");
  });

  test("names the rendering and the only origin that may hear the page, whatever these hold", () => {
    const page = buildFramePage("<p>", { ...options, page: '"><script>' });
    expect(page).toContain('data-page="&quot;><script>"');
    expect(page).toContain('data-app-origin="http://127.0.0.1:5173"');
  });
});

test("the policy lets nothing in from outside, unless it is online", () => {
  expect(contentSecurityPolicy("http://127.0.0.1:5173", false)).not.toContain("https:");
  expect(contentSecurityPolicy("http://127.0.0.1:5173", true)).toContain("https:");
  expect(contentSecurityPolicy("http://127.0.0.1:5173", false)).toContain(
    "frame-ancestors http://127.0.0.1:5173",
  );
});
