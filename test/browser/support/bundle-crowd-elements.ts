import { resolve } from "node:path";
import { build } from "vite";

/** Bundles the crowd elements to one classic script, the form in which a template's page loads them. */
export function bundleCrowdElements(): Promise<string> {
  return bundleScript("templates/crowd-elements/index.ts");
}

/** Bundles a module of the browser's to one classic script. */
export async function bundleScript(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      lib: { entry: resolve(entry), formats: ["iife"], name: "labelsmith" },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const bundle of outputs) {
    if (!("output" in bundle)) continue;
    return bundle.output[0].code;
  }
  throw new Error(`Vite made no bundle of ${entry}.`);
}
