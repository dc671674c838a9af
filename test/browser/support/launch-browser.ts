import { type BrowserServer, chromium } from "playwright-core";
import { BROWSER_VARIABLE, findBrowsers } from "./find-browser.ts";
import { browserSources, gotBefore } from "./get-browser.ts";

const QUIET = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Launches a browser: one that the machine has, else one that is fetched, which is said aloud. A browser counts
 * only when it starts. Throws an error with all that was tried when there is none; tests never just drop out.
 */
export async function launchBrowser(say: (line: string) => void = console.log): Promise<BrowserServer> {
  const failures: string[] = [];
  const isNamed = process.env[BROWSER_VARIABLE] !== undefined;
  for (const executablePath of [...findBrowsers(), ...(isNamed ? [] : await gotBefore())]) {
    try {
      return await launch(executablePath);
    } catch (error) {
      failures.push(`${executablePath}: ${reasonOf(error)}`);
    }
  }
  if (isNamed) throw new Error(explain(failures));

  for (const source of browserSources.filter((candidate) => candidate.isPossible())) {
    say(`No browser found for the browser tests. Getting one: ${source.description} …`);
    try {
      const executablePath = await source.get();
      const server = await launch(executablePath);
      say(`Got ${executablePath}.`);
      return server;
    } catch (error) {
      failures.push(`${source.description}: ${reasonOf(error)}`);
      say(`  that failed: ${reasonOf(error)}`);
    }
  }
  throw new Error(explain(failures));
}

function launch(executablePath: string): Promise<BrowserServer> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launchServer({ executablePath, args: [...QUIET, ...asRoot], timeout: 60_000 });
}

function explain(failures: readonly string[]): string {
  return [
    "The browser tests need Chrome, Chromium or Edge, and none could be started.",
    ...failures.map((failure) => `  - ${failure}`),
    `Install one, or name one: ${BROWSER_VARIABLE}=/path/to/chrome npm test`,
  ].join("\n");
}

/** The line of an error that says why: of a failed command that is not the first, which repeats the command. */
function reasonOf(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split("\n");
  return lines.find((line, index) => index > 0 && /error/i.test(line)) ?? lines[0] ?? "";
}
