import type { TestProject } from "vitest/node";
import { bundleCrowdElements } from "./bundle-crowd-elements.ts";
import { launchBrowser } from "./launch-browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the one browser of the run listens. */
    browserEndpoint: string;
    /** The script that defines all crowd elements. */
    crowdElementsScript: string;
  }
}

/** One browser and one bundle for all browser tests of a run. */
export default async function setUpBrowserTests(project: TestProject): Promise<() => Promise<void>> {
  const [browser, script] = await Promise.all([launchBrowser(), bundleCrowdElements()]);
  project.provide("browserEndpoint", browser.wsEndpoint());
  project.provide("crowdElementsScript", script);
  return () => browser.close();
}
