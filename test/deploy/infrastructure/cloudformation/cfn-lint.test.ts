import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildStackTemplate } from "../../../../deploy/infrastructure/cloudformation/build-template.ts";
import { formatTemplate } from "../../../../deploy/infrastructure/cloudformation/format-template.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { deployment, KEY_ARN } from "../support/deployments.ts";

const isThere = spawnSync("cfn-lint", ["--version"]).status === 0;
const CODE = { bucket: "birds-input", key: "code.zip" };

const FILES = {
  "plain.yaml": buildStackTemplate(deployment(), { preAnnotation: CODE, consolidation: CODE }),
  "parameters.yaml": buildStackTemplate(deployment()),
  "streaming.yaml": buildStackTemplate(
    deployment({
      streaming: {},
      kmsKeyId: KEY_ARN,
      consolidationRole: "job",
      tags: { team: "on" },
      preAnnotationFunction: { environment: { LOG_LEVEL: "no", SINCE: "2026-01-01" } },
    }),
    { preAnnotation: CODE, consolidation: CODE },
  ),
};

if (isThere) {
  test("cfn-lint finds nothing in the templates", () => {
    const folder = temporaryFolder(
      Object.fromEntries(Object.entries(FILES).map(([name, template]) => [name, formatTemplate(template)])),
    );
    const run = spawnSync(
      "cfn-lint",
      Object.keys(FILES).map((name) => join(folder, name)),
      {
        encoding: "utf8",
        timeout: 110_000,
      },
    );
    expect(run.stdout + run.stderr).toBe("");
    expect(run.status).toBe(0);
  });
} else {
  test.todo("cfn-lint finds nothing in the templates (cfn-lint is not on the PATH, so this is not checked)");
}
