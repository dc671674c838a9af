import packageJson from "../../package.json" with { type: "json" };
import type { Check } from "../check.ts";

export const environment: Check = {
  name: "environment",
  title: `Node is ${packageJson.engines.node}`,
  async run() {
    const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
    const [needed = 0, neededMinor = 0] = packageJson.engines.node
      .replace(/[^\d.]/gu, "")
      .split(".")
      .map(Number);
    if (major > needed || (major === needed && minor >= neededMinor)) return [];
    return [
      {
        code: "node-too-old",
        severity: "error",
        message: `Node ${process.versions.node} is older than Labelsmith runs on.`,
        fix: `Install Node ${packageJson.engines.node}.`,
      },
    ];
  },
};
