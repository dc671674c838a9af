import { runnerImport } from "vite";

/** Loads a TypeScript or JavaScript module of the author's. */
export type ModuleLoader = (file: string) => Promise<Record<string, unknown>>;

/** A loader that reads every module afresh, through Vite, so that it needs no build and no particular Node version. */
export const loadModule: ModuleLoader = async (file) => {
  const { module } = await runnerImport<Record<string, unknown>>(file, {
    configFile: false,
    logLevel: "silent",
  });
  return module;
};
