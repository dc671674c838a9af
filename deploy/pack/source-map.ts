import { dirname, relative, resolve, sep } from "node:path";

/** What of a source map matters here. */
interface SourceMap {
  readonly sources: readonly string[];
}

/**
 * A source map as JSON without a path of this machine: sources are named from the handler's folder, those of packages from
 * their `node_modules`.
 *
 * @param file the handler's module.
 */
export function portableSourceMap(map: SourceMap, file: string): string {
  const folder = dirname(file);
  // The bundler names sources from the folder that it would write to.
  const outputFolder = resolve(folder, "dist");
  const sources = map.sources.map((source) => {
    const way = relative(folder, resolve(outputFolder, source)).split(sep).join("/");
    const inPackages = way.lastIndexOf("node_modules/");
    return inPackages < 0 ? way : way.slice(inPackages);
  });
  return JSON.stringify({ ...map, file: "index.mjs", sources });
}
