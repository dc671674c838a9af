import { stripVTControlCharacters } from "node:util";
import type { ViteDevServer } from "vite";
import type { ModuleLoader } from "../../task/module-loader.ts";

/** Loads the author's modules through Vite, which keeps them until a file that they are made of changes. */
export function viteModules(server: ViteDevServer): ModuleLoader {
  return async (file) => {
    try {
      return await server.ssrLoadModule(file);
    } catch (error) {
      // What the compiler says is coloured for a terminal.
      if (error instanceof Error) error.message = stripVTControlCharacters(error.message);
      throw error;
    }
  };
}
