import { createServer, type Server } from "node:http";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { accountChecks } from "../../doctor/checks/account/index.ts";
import { diagnose } from "../../doctor/diagnose.ts";
import { openAccount } from "../../doctor/open-account.ts";
import type { DeploySettings } from "../../task/deploy-settings.ts";
import type { Task } from "../../task/task.ts";
import { deployableTask, SETTINGS } from "../support/aws/deployable-task.ts";
import { type FakeAws, startFakeAws } from "../support/aws/fake-aws.ts";
import { deploy } from "../support/aws/run-deploy.ts";
import type { Properties } from "../support/aws/state.ts";

const PICTURES = [1, 2, 3].map((n) => ({ bucket: "photos", key: `birds/${n}.jpg` }));
const ROLE = "arn:aws:iam::111122223333:role/";
const OWN_ROLE = `${ROLE}LabelingJobs`;

const look = async (task: Task, settings: Partial<DeploySettings> = {}) => {
  const config = { deploy: { ...SETTINGS, ...settings } };
  const context = { task, config, account: await openAccount(task, config) };
  return diagnose(context, accountChecks);
};
/** The findings of a check, each as `severity code`. */
const found = async (name: string, task: Task, settings?: Partial<DeploySettings>) => {
  const result = (await look(task, settings)).find((check) => check.name === name);
  return result?.findings.map(({ severity, code }) => `${severity} ${code}`);
};

/** A task that is deployed, in an account where nothing is wrong. */
async function healthy(
  settings: Partial<DeploySettings> = {},
): Promise<{ readonly aws: FakeAws; readonly task: Task }> {
  const aws = await startFakeAws({ maxAttempts: 1 });
  aws.cloudFormation.pace = 100;
  for (const picture of PICTURES) aws.state.store.write(picture, Buffer.from("jpeg"));
  const task = await deployableTask();
  await deploy(task, { until: "stack" }, settings);
  return { aws, task };
}

function changeRole({ state }: FakeAws, name: string, change: Properties): void {
  const arn = [...state.roles.keys()].find((key) => key.includes(name)) ?? "";
  state.roles.set(arn, { ...state.roles.get(arn), ...change });
}

test("in an account where nothing is wrong, nothing is found", async () => {
  const { aws, task } = await healthy();
  const calls = aws.calls.length;
  const results = await look(task);
  expect(results.map(({ name, status, findings }) => [name, status, findings])).toEqual([
    ["caller", "ok", []],
    ["buckets", "ok", []],
    ["manifest-objects", "ok", []],
    ["roles", "ok", []],
    ["functions", "ok", []],
    ["work-team", "ok", []],
    ["job-name", "ok", []],
    ["assets", "skipped", []],
  ]);
  const made = aws.calls.slice(calls).map(({ operation }) => operation);
  expect(made.filter((name) => /^(?:PUT|POST|DELETE) |^(?:Create|Update|Delete)/.test(name))).toEqual([]);
});

test("a role that the consolidation function assumes trusts it, and it may do so", async () => {
  const { aws, task } = await healthy({ consolidationRole: "job" });
  expect(await found("roles", task, { consolidationRole: "job" })).toEqual([]);
  changeRole(aws, "birds-job", { AssumeRolePolicyDocument: trust({ Service: "sagemaker.amazonaws.com" }) });
  changeRole(aws, "birds-post", { Policies: [] });
  const findings = await found("roles", task, { consolidationRole: "job" });
  expect(findings?.toSorted()).toEqual(["error role-permission", "error role-trust"]);
});

test.each<readonly [title: string, settings: Partial<DeploySettings>]>([
  ["an encrypted job", { kmsKeyId: "arn:aws:kms:us-east-1:111122223333:key/0c4e" }],
  ["a streaming job", { streaming: {} }],
  [
    "an encrypted job whose role is assumed",
    {
      kmsKeyId: "arn:aws:kms:us-east-1:111122223333:key/0c4e",
      consolidationRole: "job",
    },
  ],
])("the roles that are made for %s may do all that it does", async (_, settings) => {
  const { task } = await healthy(settings);
  const roles = (await look(task, settings)).find(({ name }) => name === "roles");
  expect(roles).toMatchObject({ status: "ok", findings: [] });
});

test("a policy that forbids something is told from one that is missing", async () => {
  const { aws, task } = await healthy();
  const forbid = { Effect: "Deny", Action: "s3:PutObject", Resource: "*" };
  const job = [...aws.state.roles].find(([arn]) => arn.includes("birds-job"))?.[1];
  const own = { PolicyName: "own", PolicyDocument: { Version: "2012-10-17", Statement: [forbid] } };
  const policies = Array.isArray(job?.["Policies"]) ? job["Policies"] : [];
  changeRole(aws, "birds-job", { Policies: [...policies, own] });
  const roles = (await look(task)).find(({ name }) => name === "roles");
  expect(roles?.findings).toMatchObject([
    {
      code: "role-permission",
      message: expect.stringMatching(/^The role may not do s3:PutObject on \S+: a policy forbids it\.$/u),
      fix: expect.stringContaining("Effect Deny"),
    },
  ]);
});

test("without credentials, each check is skipped with the reason", async () => {
  const { task } = await healthy();
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"])
    vi.stubEnv(name, undefined);
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/nowhere/credentials");
  vi.stubEnv("AWS_CONFIG_FILE", "/nowhere/config");
  const results = (await look(task)).filter(({ name }) => name !== "assets");
  expect(new Set(results.map(({ status }) => status))).toEqual(new Set(["skipped"]));
  expect(new Set(results.map(({ reason }) => reason))).toEqual(
    new Set([expect.stringMatching(/^There are no AWS credentials\. Log in with/u)]),
  );
});

test("credentials of another account are one finding, and nothing else is looked at", async () => {
  const { task } = await healthy();
  const [caller, ...others] = await look(task, {
    account: "999999999999",
    workteamArn: SETTINGS.workteamArn,
  });
  expect(caller?.findings.map(({ code }) => code)).toEqual(["wrong-account"]);
  expect(new Set(others.map(({ status }) => status))).toEqual(new Set(["skipped"]));
});

test("what the caller may not look at is told, and is no fault of the task", async () => {
  const { aws, task } = await healthy();
  aws.fault = ({ operation }) =>
    /^(?:SimulatePrincipalPolicy|DescribeWorkteam|HEAD \/labeling-out\/?)$/.test(operation)
      ? { code: "AccessDenied", status: 403 }
      : undefined;
  expect(new Set(await found("roles", task))).toEqual(new Set(["info not-looked-at"]));
  expect(await found("work-team", task)).toEqual(["info not-looked-at"]);
  expect(await found("buckets", task)).toEqual(["info not-looked-at"]);
});

describe("a fault in the account is found", () => {
  interface Case {
    readonly title: string;
    readonly check: string;
    readonly breaks: (aws: FakeAws) => void;
    readonly findings: readonly string[];
  }
  const FAILED_FUNCTION = ["error function-failed", "warning function-outdated", "warning function-settings"];
  const cases: readonly Case[] = [
    {
      title: "a bucket that is not there",
      check: "buckets",
      breaks: (aws) => {
        aws.fault = ({ operation }) =>
          /^HEAD \/labeling-out\/?$/.test(operation) ? { code: "NotFound", status: 404 } : undefined;
      },
      findings: ["error bucket-missing"],
    },
    {
      title: "a bucket of another region",
      check: "buckets",
      breaks: (aws) => aws.bucketRegions.set("photos", "eu-west-1"),
      findings: ["error bucket-other-region"],
    },
    {
      title: "a bucket that S3 sends elsewhere for",
      check: "buckets",
      breaks: (aws) => {
        aws.fault = ({ operation }) =>
          /^HEAD \/photos\/?$/.test(operation) ? { code: "PermanentRedirect", status: 301 } : undefined;
      },
      findings: ["error bucket-other-region"],
    },
    {
      title: "an object that is not there, and an empty one",
      check: "manifest-objects",
      breaks: ({ state }) => {
        state.store.remove({ bucket: "photos", key: "birds/2.jpg" });
        state.store.write({ bucket: "photos", key: "birds/3.jpg" }, Buffer.from(""));
      },
      findings: ["error object-missing", "error object-empty"],
    },
    {
      title: "an object that S3 says nothing of",
      check: "manifest-objects",
      breaks: (aws) => {
        aws.fault = ({ operation }) =>
          operation === "HEAD /photos/birds/1.jpg" ? { code: "AccessDenied", status: 403 } : undefined;
      },
      findings: ["warning object-refused"],
    },
    {
      title: "a role that nobody but Lambda may take on",
      check: "roles",
      breaks: (aws) =>
        changeRole(aws, "birds-job", {
          AssumeRolePolicyDocument: trust({ Service: "lambda.amazonaws.com" }),
        }),
      findings: ["error role-trust"],
    },
    {
      title: "a role that may not invoke the functions",
      check: "roles",
      breaks: (aws) => {
        const job = [...aws.state.roles].find(([arn]) => arn.includes("birds-job"))?.[1];
        const policies = JSON.stringify(job?.["Policies"]).replace(
          "lambda:InvokeFunction",
          "lambda:GetFunction",
        );
        changeRole(aws, "birds-job", { Policies: JSON.parse(policies) });
      },
      findings: ["error role-permission", "error role-permission"],
    },
    {
      title: "a role that is gone",
      check: "roles",
      breaks: ({ state }) =>
        void state.roles.delete([...state.roles.keys()].find((arn) => /pre/.test(arn)) ?? ""),
      findings: ["error role-missing"],
    },
    {
      title: "a function that is gone",
      check: "functions",
      breaks: ({ state: { functions } }) => void functions.delete([...functions.keys()][0] ?? ""),
      findings: ["error function-missing"],
    },
    {
      title: "functions of other code, settings and state",
      check: "functions",
      breaks: ({ state: { functions } }) => {
        for (const [arn, { properties }] of functions)
          functions.set(arn, {
            properties: { ...properties, Timeout: 1, State: "Failed", StateReason: "The key is gone." },
            codeSha256: "another",
          });
      },
      findings: [...FAILED_FUNCTION, ...FAILED_FUNCTION],
    },
    {
      title: "a work team that is not there",
      check: "work-team",
      breaks: ({ workTeams }) => workTeams.clear(),
      findings: ["error work-team-missing"],
    },
    {
      title: "a work team of nobody",
      check: "work-team",
      breaks: ({ workTeams }) => workTeams.set("birders", 0),
      findings: ["error work-team-empty"],
    },
  ];
  test.each(cases)("$title", async ({ check, breaks, findings }) => {
    const { aws, task } = await healthy();
    breaks(aws);
    expect(await found(check, task)).toEqual(findings);
  });
});

test("the CORS rule that a bucket lacks is added on demand, beside those that are there", async () => {
  const { aws, task } = await healthy();
  aws.state.store.write({ bucket: "scans", key: "1.jpg" }, Buffer.from("jpeg"));
  const settings = { dataBuckets: ["photos", "scans"] };
  const account = await openAccount(task, { deploy: SETTINGS });
  if (!account.isOpen) throw new Error(account.reason);
  const own = { AllowedMethods: ["PUT"], AllowedOrigins: ["https://example.com"] };
  await account.aws.s3.putBucketCors({ Bucket: "scans", CORSConfiguration: { CORSRules: [own] } });

  const buckets = (await look(task, settings)).find(({ name }) => name === "buckets");
  expect(buckets?.findings).toMatchObject([
    { code: "bucket-cors", severity: "error", where: "s3://scans", mending: { isInAccount: true } },
  ]);
  await buckets?.findings[0]?.mending?.run();
  expect(await found("buckets", task, settings)).toEqual([]);
  const { CORSRules } = await account.aws.s3.getBucketCors({ Bucket: "scans" });
  expect(CORSRules).toMatchObject([own, { AllowedMethods: ["GET"], AllowedOrigins: ["*"] }]);
});

test("a task that is not deployed has no roles and functions to look at", async () => {
  await startFakeAws();
  const results = await look(await deployableTask());
  const skipped = results.filter(({ status }) => status === "skipped").map(({ name }) => name);
  expect(skipped).toEqual(["roles", "functions", "assets"]);
});

test("a role of the author's own is looked at before anything is deployed", async () => {
  await startFakeAws();
  expect(await found("roles", await deployableTask(), { roleArn: OWN_ROLE })).toEqual(["error role-missing"]);
});

test("a job of the same name is told: another one is an error, the very same is followed", async () => {
  const { task } = await healthy();
  await deploy(task, { until: "start" });
  expect(await found("job-name", task)).toEqual(["info job-started"]);
  expect(await found("job-name", task, { tags: {}, s3OutputPath: "s3://labeling-out/other" })).toEqual([
    "error job-name-in-use",
  ]);
});

test("a vendor's work team must be subscribed to, and the public one is there", async () => {
  const { task } = await healthy();
  const team = (kind: string, account = "111122223333") =>
    `arn:aws:sagemaker:us-east-1:${account}:workteam/${kind}`;
  expect(await found("work-team", task, { workteamArn: team("vendor-crowd/Acme") })).toEqual([
    "error work-team-missing",
  ]);
  const results = await look(task, {
    workteamArn: team("public-crowd/default", "394669845002"),
    publicWorkforceTaskPrice: { amountInUsd: { cents: 12 } },
  });
  expect(results.find(({ name }) => name === "work-team")?.status).toBe("skipped");
});

test("scripts and styles that browsers could not use are found", async () => {
  await startFakeAws();
  const origin = await startAssets({
    "/good.js": { type: "text/javascript; charset=utf-8" },
    "/plain.js": { type: "text/plain" },
    "/module.js": { type: "text/javascript" },
    "/shared.js": { type: "text/javascript", allow: "*" },
    "/style.css": { type: "text/css" },
  });
  const task = await deployableTask({
    "template.liquid.html": `<link rel="stylesheet" href="${origin}/style.css"><script src="${origin}/good.js"></script>
<script src="${origin}/plain.js"></script><script type="module" src="${origin}/module.js"></script>
<script type="module" src="${origin}/shared.js"></script><img src="${origin}/gone.png"><img src="{{ task.input.url }}">
<crowd-form></crowd-form>`,
  });
  const result = (await look(task)).find(({ name }) => name === "assets");
  expect(
    result?.findings.map(({ code, where }) => `${code} ${where?.replace(/^.*\//, "").replace(/:\d+$/, "")}`),
  ).toEqual([
    "asset-mime-type template.liquid.html:2",
    "asset-cors template.liquid.html:2",
    "asset-unreachable template.liquid.html:3",
  ]);
});

async function startAssets(
  files: Readonly<Record<string, { readonly type: string; readonly allow?: string }>>,
): Promise<string> {
  const server: Server = createServer(({ url = "" }, response) => {
    const file = files[url];
    if (file === undefined) return void response.writeHead(404).end();
    const allow = file.allow === undefined ? {} : { "access-control-allow-origin": file.allow };
    response.writeHead(200, { "content-type": file.type, ...allow }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

function trust(Principal: object): object {
  return { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal, Action: "sts:AssumeRole" }] };
}
