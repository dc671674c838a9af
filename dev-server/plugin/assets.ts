import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { EnvironmentError } from "../../task/errors.ts";

/**
 * The path of a file that the build made for the browser.
 *
 * @throws EnvironmentError if the package has not been built.
 */
export function browserAsset(name: string): string {
  const file = join(packageRoot(), "dist", name);
  if (existsSync(file)) return file;
  throw new EnvironmentError({
    code: "not-built",
    summary: "The browser part of Labelsmith has not been built.",
    where: file,
    fix: "Run `npm run bundle` in the package's folder.",
  });
}

/** The folder of this package, wherever in it this module ended up. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isPackageRoot(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("this module lies inside the package labelsmith");
    folder = parent;
  }
  return folder;
}

function isPackageRoot(folder: string): boolean {
  const file = join(folder, "package.json");
  return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).name === "labelsmith";
}
