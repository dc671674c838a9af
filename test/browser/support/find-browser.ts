import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The environment variable that names the browser to test with; nothing else is looked for when it is set. */
export const BROWSER_VARIABLE = "LABELSMITH_BROWSER";

const COMMANDS = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const MAC_APPLICATIONS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** What the search depends on, so that it can be tried for other machines than this one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * The Chromium-based browsers that are on a machine, best first. With `LABELSMITH_BROWSER` set it is that one
 * alone, there or not: who names a browser wants to hear that it is missing, not get another.
 */
export function findBrowsers(machine: Machine = thisMachine): string[] {
  const named = machine.environment[BROWSER_VARIABLE];
  if (named !== undefined) return [named];
  return usualPlaces(machine).filter((path) => machine.isExecutable(path));
}

function usualPlaces({ platform, environment }: Machine): string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", join(environment["HOME"] ?? "", "Applications")];
    return folders.flatMap((folder) => MAC_APPLICATIONS.map((application) => join(folder, application)));
  }
  if (platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => environment[name]);
    return folders.flatMap((folder) =>
      folder ? WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`) : [],
    );
  }
  const folders = [
    ...(environment["PATH"] ?? "").split(delimiter),
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
  ];
  return COMMANDS.flatMap((command) => [...new Set(folders)].map((folder) => join(folder, command)));
}
