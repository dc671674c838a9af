import { chromium } from "playwright-core";
import { formatReport, isGood } from "../../test/browser/crowd-elements/corpus/report.ts";
import { renderTemplates } from "../../test/browser/crowd-elements/corpus/templates.ts";
import { type Visit, visitTemplate } from "../../test/browser/crowd-elements/corpus/visit-template.ts";
import { bundleCrowdElements } from "../../test/browser/support/bundle-crowd-elements.ts";
import { launchBrowser } from "../../test/browser/support/launch-browser.ts";

/**
 * Loads every template of some folders in a browser, answers it as a worker would, submits it, and prints what came
 * of each, with the totals. Ends with exit code 1 when one did not do as it should.
 *
 * Arguments: folders of `*.html` (the project's own fixtures).
 */
export async function main(args: string[]): Promise<void> {
  const folders = args.length > 0 ? args : ["test/fixtures/crowd-templates"];
  const script = await bundleCrowdElements();
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const visits: Visit[] = [];
    for (const template of folders.flatMap(renderTemplates)) {
      visits.push(await visitTemplate(context, script, template));
    }
    console.log(formatReport(visits));
    if (!visits.every(isGood)) process.exitCode = 1;
  } finally {
    await server.close();
  }
}
