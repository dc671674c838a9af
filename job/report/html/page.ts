import { createHash } from "node:crypto";
import type { CloserLook } from "../closer-look.ts";
import type { JobReport } from "../job-report.ts";
import { plural } from "./format.ts";
import { html, Markup } from "./html.ts";
import { type PictureAddress, secondLookCard } from "./second-look.ts";
import {
  agreementSection,
  categoriesSection,
  confidenceSection,
  failures,
  notices,
  tiles,
  workersSection,
} from "./sections.ts";
import { STYLE } from "./style.ts";

/** Nothing is loaded but pictures that are in the page or on this machine, and nothing runs: workers write what they like. */
const POLICY = [
  "default-src 'none'",
  "img-src data: file:",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * The report as one HTML file that needs nothing else.
 *
 * @param looks the data objects that are shown one by one
 * @param addressOf where the picture of a `source-ref` is, if there is a local copy
 */
export function reportPage(
  report: JobReport,
  looks: readonly CloserLook[],
  addressOf: PictureAddress,
): string {
  const { job, counters } = report;
  const title = `${job.name}: report of a labeling job`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>${BRAND}
<h1>${job.name}</h1>
<p class="muted">${plural(counters.objects, "data object")}${job.labelAttributeName === null ? "" : html`, label attribute <span class="mono">${job.labelAttributeName}</span>`}</p>
</header>
<main>
${tiles(report)}
${notices(report)}
${failures(report)}
${secondLookSection(report, looks, addressOf)}
<div class="columns">${agreementSection(report)}${confidenceSection(report)}</div>
${categoriesSection(report)}
${workersSection(report)}
</main>
<footer>From <span class="mono">${job.folder}</span>, by labelsmith report.</footer>
</body>
</html>
`.text;
}

function secondLookSection(
  { secondLook, counters }: JobReport,
  looks: readonly CloserLook[],
  addressOf: PictureAddress,
): Markup | undefined {
  if (counters.objects === 0) return undefined;
  if (looks.length === 0)
    return html`<section><h2>Worth a second look</h2><p class="lead">No data object stands out.</p></section>`;
  const rest = secondLook.length - looks.length;
  return html`<section><h2>Worth a second look</h2><p class="lead">${plural(secondLook.length, "data object")}, the most urgent first${rest > 0 ? `; the first ${looks.length} are shown` : ""}.</p>
<div class="looks">${looks.map((look) => secondLookCard(look, addressOf))}</div></section>`;
}

const BRAND = html`<p class="brand"><svg viewBox="0 0 24 24" width="20" height="20" fill="none" aria-hidden="true"><path d="M3 8V4.5A1.5 1.5 0 0 1 4.5 3H8m8 0h3.5A1.5 1.5 0 0 1 21 4.5V8m0 8v3.5a1.5 1.5 0 0 1-1.5 1.5H16m-8 0H4.5A1.5 1.5 0 0 1 3 19.5V16" stroke-width="2" stroke-linecap="round"/><path class="tag" d="M7 8.2h6.2a1.5 1.5 0 0 1 1.1.5L17.5 12l-3.2 3.3a1.5 1.5 0 0 1-1.1.5H7Z" stroke-width="1.2" stroke-linejoin="round"/></svg>Labelsmith · labeling job</p>`;
