import { stripVTControlCharacters } from "node:util";

/** Loads a TypeScript or JavaScript module of the author's. */
export type ModuleLoader = (file: string) => Promise<Record<string, unknown>>;

/** A loader that reads every module afresh, through Vite, so that it needs no build and no particular Node version. */
export const loadModule: ModuleLoader = async (file) => {
  // Stack traces of the author's code, also of code that runs later, name the lines as they were written.
  process.setSourceMapsEnabled(true);
  // Vite takes longest to load of all that the command line uses: it is loaded when it is needed.
  const { runnerImport } = await import("vite");
  try {
    const { module } = await runnerImport<Record<string, unknown>>(file, {
      configFile: false,
      logLevel: "silent",
    });
    return module;
  } catch (error) {
    // What the compiler says is coloured for a terminal.
    if (error instanceof Error) error.message = stripVTControlCharacters(error.message);
    throw error;
  }
};
