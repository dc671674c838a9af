import { describe, expect, test } from "vitest";
import { describeInfrastructure } from "../../../../deploy/infrastructure/describe-infrastructure.ts";
import { rolesOf } from "../../../../deploy/infrastructure/infrastructure.ts";
import { consolidationTrust } from "../../../../deploy/infrastructure/policies/trust.ts";
import { ACCOUNT, deployment } from "../support/deployments.ts";
import { mayAssume, type SimulatedRole, simulateRoles } from "../support/simulate.ts";

const SAGEMAKER = "sagemaker.amazonaws.com";
const LAMBDA = "lambda.amazonaws.com";
const ours = { "aws:SourceAccount": ACCOUNT };

function role(roles: Readonly<Record<string, SimulatedRole>>, id: string): SimulatedRole {
  const found = roles[id];
  if (found === undefined) throw new Error(`the template has no ${id}`);
  return found;
}

describe("the consolidation function reads with a role of its own", () => {
  const roles = simulateRoles(deployment());
  const execution = role(roles, "ExecutionRole");
  const consolidation = role(roles, "ConsolidationRole");

  test("Lambda alone takes on the functions' roles", async () => {
    for (const each of [role(roles, "PreAnnotationRole"), consolidation]) {
      expect(await mayAssume(each, LAMBDA)).toBe(true);
      expect(await mayAssume(each, SAGEMAKER, { context: ours })).toBe(false);
      expect(await mayAssume(each, execution.arn, { identityPolicies: execution.policies })).toBe(false);
    }
  });

  test("SageMaker alone takes on the execution role, for this account", async () => {
    expect(await mayAssume(execution, SAGEMAKER, { context: ours })).toBe(true);
    expect(await mayAssume(execution, SAGEMAKER)).toBe(true);
    expect(await mayAssume(execution, SAGEMAKER, { context: { "aws:SourceAccount": "444455556666" } })).toBe(
      false,
    );
    expect(await mayAssume(execution, LAMBDA)).toBe(false);
    expect(await mayAssume(execution, consolidation.arn, { identityPolicies: consolidation.policies })).toBe(
      false,
    );
  });
});

describe("the consolidation function reads with the job's role", () => {
  const roles = simulateRoles(deployment({ consolidationRole: "job" }));
  const execution = role(roles, "ExecutionRole");
  const assume = (id: string) => {
    const { arn, policies } = role(roles, id);
    return mayAssume(execution, arn, { identityPolicies: policies });
  };

  test("trust and permission meet", async () => {
    expect(await assume("ConsolidationRole")).toBe(true);
    expect(await mayAssume(execution, SAGEMAKER, { context: ours })).toBe(true);
  });

  test("no other role of the task, and none of another account, takes it on", async () => {
    expect(await assume("PreAnnotationRole")).toBe(false);
    const { arn, policies } = role(roles, "ConsolidationRole");
    const stranger = arn.replace(ACCOUNT, "444455556666");
    expect(await mayAssume(execution, stranger, { identityPolicies: policies })).toBe(false);
  });
});

test("a role that the author brings is not made, and it is known what its trust policy lacks", () => {
  const roleArn = `arn:aws:iam::${ACCOUNT}:role/labeling/Mine`;
  const brought = deployment({ roleArn, consolidationRole: "job" });
  expect(rolesOf(describeInfrastructure(brought)).map(({ id }) => id)).toEqual([
    "PreAnnotationRole",
    "ConsolidationRole",
  ]);
  expect(consolidationTrust(brought)).toEqual([
    {
      Sid: "ConsolidationReadsAnswers",
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/birds-post-us-east-1` },
      Action: "sts:AssumeRole",
    },
  ]);
});

test("a star stands for a resource only where IAM takes nothing narrower", () => {
  const all = deployment({ streaming: {}, consolidationRole: "own" });
  const wide = rolesOf(describeInfrastructure(all)).flatMap(({ policies }) =>
    policies.flatMap(({ document }) => document.Statement.filter(({ Resource }) => Resource === "*")),
  );
  expect(wide.map(({ Action }) => Action)).toEqual(["cloudwatch:PutMetricData"]);
});
