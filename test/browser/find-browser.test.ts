import { expect, test } from "vitest";
import { findBrowsers, type Machine } from "./support/find-browser.ts";

function machineWith(
  platform: NodeJS.Platform,
  environment: Record<string, string>,
  ...executables: string[]
): Machine {
  return { platform, environment, isExecutable: (path) => executables.includes(path) };
}

test.each([
  [
    "Chrome before Chromium",
    machineWith("linux", { PATH: "/a:/b" }, "/a/chromium", "/b/google-chrome"),
    ["/b/google-chrome", "/a/chromium"],
  ],
  ["places that are not on the path", machineWith("linux", {}, "/snap/bin/chromium"), ["/snap/bin/chromium"]],
  [
    "a Mac's applications",
    machineWith(
      "darwin",
      { HOME: "/Users/me" },
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    ["/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  ],
  [
    "Windows' program folders",
    machineWith("win32", { PROGRAMFILES: "C:\\P" }, "C:\\P\\Microsoft\\Edge\\Application\\msedge.exe"),
    ["C:\\P\\Microsoft\\Edge\\Application\\msedge.exe"],
  ],
  ["none", machineWith("linux", { PATH: "/bin" }), []],
  [
    "the one that is named, there or not",
    machineWith("linux", { LABELSMITH_BROWSER: "/x" }, "/usr/bin/chromium"),
    ["/x"],
  ],
])("finds %s", (_, machine, browsers) => {
  expect(findBrowsers(machine)).toEqual(browsers);
});
