import { sep } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { ViteDevServer } from "vite";
import type { ModuleLoader } from "../../task/module-loader.ts";

/**
 * Forgets the modules that a changed file is part of. Vite does so by itself, but not before the preview has asked anew.
 */
export function forgetModules(server: ViteDevServer, file: string): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    moduleGraph.onFileChange(file.split(sep).join("/"));
  }
}

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
