import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** The package that ships a browser, and where it goes: outside the project's own dependencies. */
const PACKAGED_BROWSER = "@sparticuz/chromium@147.0.0";
const PACKAGED_BROWSER_FOLDER = resolve("node_modules/.cache/labelsmith-browser");
const PACKAGED_BROWSER_ENTRY = join(
  PACKAGED_BROWSER_FOLDER,
  "node_modules/@sparticuz/chromium/build/esm/index.js",
);

/** One way of getting a browser onto a machine that has none. */
export interface BrowserSource {
  /** Completes the sentence "Getting a browser: …". */
  readonly description: string;
  /** Whether this machine lets it be tried at all. */
  isPossible(): boolean;
  /** Gets it and returns the path of its executable. */
  get(): Promise<string>;
}

/** The ways, in the order in which they are tried. */
export const browserSources: readonly BrowserSource[] = [
  {
    description: "Playwright's own download",
    isPossible: () => true,
    async get() {
      const cli = join(require.resolve("playwright-core/package.json"), "..", "cli.js");
      await run(process.execPath, [cli, "install", "chromium"], { timeout: 180_000 });
      return chromium.executablePath();
    },
  },
  {
    description: "Debian's package chromium (apt-get)",
    isPossible: () => process.getuid?.() === 0 && existsSync("/etc/debian_version"),
    async get() {
      const options = { timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
      await run("apt-get", ["update"], options);
      await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
      return "/usr/bin/chromium";
    },
  },
  {
    description: `the npm package ${PACKAGED_BROWSER}`,
    isPossible: () => process.platform === "linux" && process.arch === "x64",
    async get() {
      const npm = ["install", "--no-save", "--ignore-scripts", "--prefix", PACKAGED_BROWSER_FOLDER];
      await run("npm", [...npm, PACKAGED_BROWSER], { timeout: 300_000 });
      return unpackBrowser();
    },
  },
];

/** The browsers that earlier runs got in these ways. */
export async function gotBefore(): Promise<string[]> {
  const downloaded = chromium.executablePath();
  return [
    ...(existsSync(downloaded) ? [downloaded] : []),
    ...(existsSync(PACKAGED_BROWSER_ENTRY) ? [await unpackBrowser()] : []),
  ];
}

/**
 * The packaged browser unpacks itself when asked for its path, and the system libraries that a bare machine
 * lacks only where it believes to be in Lambda; hence the variable.
 */
async function unpackBrowser(): Promise<string> {
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const packaged: { default: { executablePath(): Promise<string> } } = await import(
    /* @vite-ignore */ pathToFileURL(PACKAGED_BROWSER_ENTRY).href
  );
  return packaged.default.executablePath();
}
