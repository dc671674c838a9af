import { annotatorExamples } from "./annotator-examples.ts";
import { choiceExamples } from "./choice-examples.ts";
import type { ElementExample } from "./element-example.ts";
import { layoutExamples } from "./layout-examples.ts";
import { elementsPageStyle } from "./style.ts";
import { textExamples } from "./text-examples.ts";

/** Every crowd element once, by what it is for. */
export const exampleGroups: Readonly<Record<string, readonly ElementExample[]>> = {
  "Marking pictures and texts": annotatorExamples,
  Choosing: choiceExamples,
  Writing: textExamples,
  "Framing and telling": layoutExamples,
};

export const ELEMENTS_PAGE_PATH = "/elements";
/** Where the page looks for its own script, `dev-server/client/elements-page.ts`. */
export const ELEMENTS_PAGE_SCRIPT_PATH = "/elements-page.js";

/**
 * The page of all crowd elements: each live, its attributes to edit, and its answer beside it. The examples stand in
 * `<template>`s, from which the page's script makes them anew with every edit. Takes the address of the elements' script.
 */
export function buildElementsPage(crowdElementsPath: string): string {
  const groups = Object.entries(exampleGroups);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Crowd elements</title>
<style>${elementsPageStyle}</style>
<script src="${crowdElementsPath}"></script>
<script src="${ELEMENTS_PAGE_SCRIPT_PATH}" defer></script>
</head>
<body>
<header><h1>Crowd elements</h1></header>
<div class="page">
<nav aria-label="Elements">
${groups.map(([title, examples]) => `<h2>${title}</h2><ul>${examples.map(renderLink).join("")}</ul>`).join("\n")}
</nav>
<main>
${groups.flatMap(([, examples]) => examples.map(renderSection)).join("\n")}
</main>
</div>
</body>
</html>`;
}

function renderLink({ tag }: ElementExample): string {
  return `<li><a href="#${tag}">${tag.replace("crowd-", "")}</a></li>`;
}

function renderSection({ tag, purpose, attributes, html, isForm }: ElementExample): string {
  const markup = isForm ? html : `<crowd-form>${html}</crowd-form>`;
  return `<section class="element" id="${tag}" data-attributes="${attributes.join(" ")}" aria-labelledby="${tag}-title">
<h2 id="${tag}-title">&lt;${tag}&gt;</h2>
<p>${purpose}</p>
<template>${markup}</template>
<div class="live"></div>
<div class="beside">
<fieldset class="attributes"><legend>Attributes</legend></fieldset>
<div class="answer"><h3>Answer</h3><pre tabindex="0" aria-label="Answer of ${tag}">{}</pre></div>
</div>
</section>`;
}
