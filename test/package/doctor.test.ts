import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../cli/exit-code.ts";
import { SETTINGS } from "../support/aws/deployable-task.ts";
import { SECRET, SESSION_TOKEN, startFakeAws } from "../support/aws/fake-aws.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { labelsmith, root } from "./cli.ts";

interface Report {
  readonly version: number;
  readonly checks: readonly {
    readonly name: string;
    readonly title: string;
    readonly status: string;
    readonly findings: readonly { readonly code: string; readonly isMendable: boolean }[];
    readonly reason?: string;
  }[];
}

const TEMPLATE = `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form><crowd-input name="bird" label="Bird"></crowd-input>
<img src="{{ task.input.source-ref | grant_read_access }}" alt="A bird"></crowd-form>
`;

/** Nothing that would be asked for on the net. */
const WITHOUT_ASSETS = TEMPLATE.replace(/^<script.*\n/u, "");

function project(template = TEMPLATE, settings: object = SETTINGS): string {
  return temporaryFolder({
    "labelsmith.config.ts": `export default { deploy: ${JSON.stringify(settings)} };`,
    "birds/task.ts": `export default { taskTitle: "Name the bird", taskDescription: "Say which bird it is." };`,
    "birds/template.liquid.html": template,
    "birds/manifest.jsonl": '{"source-ref":"s3://photos/1.jpg"}\n',
  });
}

/** The command line as it was built, beside the account that this process serves. */
async function doctor(cwd: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), "doctor", "birds", ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 120_000,
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  for (const secret of [SECRET, SESSION_TOKEN]) expect(stdout + stderr).not.toContain(secret);
  return { code, stdout, said: withoutProgress(stderr) };
}

const withoutProgress = (stderr: string): string => stderr.replace(/^\S+ \d+ % \(\d+\/\d+\)\n/gmu, "");

describe("labelsmith doctor", () => {
  test("finds nothing wrong with the gallery, and says what it did not look at", () => {
    const { code, stdout, stderr } = labelsmith(["doctor", "templates/gallery/birds"]);
    expect([code, withoutProgress(stderr)]).toEqual([EXIT.done, ""]);
    expect(stdout).toMatch(/^✓ Simulated workers' answers become one label/mu);
    expect(stdout).toMatch(/^- The CreateLabelingJob request .* \(skipped: There are no deploy settings/mu);
    expect(stdout).toMatch(/checks made, \d skipped\.\n$/u);
  });

  test("mends the files of a task, and exits with 1 as long as something is left", async () => {
    const folder = project(TEMPLATE.replace('label="Bird"></crowd-input>', 'label="Bird"/>'));
    const before = await doctor(folder);
    expect([before.code, before.said]).toEqual([EXIT.findings, ""]);
    expect(before.stdout).toMatch(/^✗ The template, .*\n {4}error .*self-closed-element\n {6}at: /mu);
    expect(before.stdout).toContain("; --fix mends 1.");
    const mended = await doctor(folder, "--fix", "--json");
    expect([mended.code, mended.said]).toEqual([
      EXIT.done,
      expect.stringMatching(/^Mend template\.liquid\.html: .*\.\n$/u),
    ]);
    expect(readFileSync(join(folder, "birds", "template.liquid.html"), "utf8")).toBe(TEMPLATE);
    const { version, checks }: Report = JSON.parse(mended.stdout);
    expect(version).toBe(1);
    expect(checks.find(({ name }) => name === "template-and-data")).toEqual({
      name: "template-and-data",
      title: expect.any(String),
      status: "ok",
      findings: [],
    });
  });

  test("looks at the account, and adds a CORS rule only after a yes", async () => {
    const aws = await startFakeAws();
    aws.state.store.write({ bucket: "photos", key: "1.jpg" }, Buffer.from("jpeg"));
    const folder = project(WITHOUT_ASSETS);
    const cors = async (...args: readonly string[]) => {
      const { code, stdout, said } = await doctor(folder, "--aws", "--json", ...args);
      const { checks }: Report = JSON.parse(stdout);
      const found = checks.find(({ name }) => name === "buckets");
      return { code, said, codes: found?.findings.map((finding) => [finding.code, finding.isMendable]) };
    };
    const lacking = [
      ["bucket-cors", true],
      ["bucket-cors", true],
    ];
    expect(await cors()).toEqual({ code: EXIT.findings, said: "", codes: lacking });
    expect(await cors("--fix")).toEqual({
      code: EXIT.findings,
      said: expect.stringMatching(/^Not done: Add the CORS rule .* to s3:\/\/\S+ Add --yes for that\.$/mu),
      codes: lacking,
    });
    expect(aws.calls.filter(({ operation }) => operation.startsWith("PUT"))).toEqual([]);
    expect(await cors("--fix", "--yes")).toEqual({
      code: expect.any(Number),
      said: expect.stringMatching(/^Add the CORS rule .* to s3:\/\/photos\.$/mu),
      codes: [],
    });
  });

  test("says why it cannot look at the account", async () => {
    const { code, stdout } = await doctor(project(WITHOUT_ASSETS, {}), "--aws");
    expect(code).toBe(EXIT.findings);
    expect(stdout).toMatch(/^✗ The credentials are of the account/mu);
    expect(stdout).toMatch(/^- The buckets are there.* \(skipped: The task birds cannot be deployed/mu);
  });
});
