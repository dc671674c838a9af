import { expect, test } from "vitest";
import { isTrusted } from "../../doctor/trust-policy.ts";
import type { Json } from "../../lambdas/contract/json.ts";

const ACCOUNT = "111122223333";
const SERVICE = { service: "sagemaker.amazonaws.com" };
const ROLE = { role: `arn:aws:iam::${ACCOUNT}:role/birds-post` };
const allow = (Principal: Json, more: { readonly [key: string]: Json } = {}): Json => ({
  Effect: "Allow",
  Principal,
  Action: "sts:AssumeRole",
  ...more,
});
const sageMaker = { Service: "sagemaker.amazonaws.com" };
const ofAccount = (account: string): Json => ({
  Condition: { StringEqualsIfExists: { "aws:SourceAccount": account } },
});

test.each<readonly [title: string, statements: Json, answer: string]>([
  ["nothing", [], "no"],
  ["the service", allow(sageMaker), "yes"],
  [
    "the service among others",
    [allow({ Service: ["lambda.amazonaws.com", "sagemaker.amazonaws.com"] })],
    "yes",
  ],
  ["another service", [allow({ Service: "lambda.amazonaws.com" })], "no"],
  ["everybody", [allow("*")], "yes"],
  ["another action", [allow(sageMaker, { Action: ["sts:TagSession"] })], "no"],
  ["any action of STS", [allow(sageMaker, { Action: ["sts:*"] })], "yes"],
  ["this account", [{ ...Object(allow(sageMaker)), ...Object(ofAccount(ACCOUNT)) }], "yes"],
  ["another account", [{ ...Object(allow(sageMaker)), ...Object(ofAccount("999999999999")) }], "no"],
  [
    "whoever knows a word",
    [allow(sageMaker, { Condition: { StringEquals: { "sts:ExternalId": "word" } } })],
    "perhaps",
  ],
  ["all but this one", [allow(sageMaker), { ...Object(allow("*")), Effect: "Deny" }], "no"],
  [
    "all but those of a condition",
    [
      allow(sageMaker),
      {
        ...Object(allow("*")),
        Effect: "Deny",
        Condition: { ArnLike: { "aws:SourceArn": "arn:aws:sagemaker:*" } },
      },
    ],
    "perhaps",
  ],
])("a policy that trusts %s", (_, Statement, answer) => {
  expect(isTrusted({ Version: "2012-10-17", Statement }, SERVICE, ACCOUNT)).toBe(answer);
});

test.each<readonly [principal: Json, answer: string]>([
  [ROLE.role, "yes"],
  [["arn:aws:iam::111122223333:role/other", ROLE.role], "yes"],
  [`arn:aws:iam::${ACCOUNT}:root`, "yes"],
  [ACCOUNT, "yes"],
  ["*", "yes"],
  ["arn:aws:iam::111122223333:role/other", "no"],
  ["arn:aws:iam::999999999999:root", "no"],
])("a role is trusted by AWS: %j: %s", (principal, answer) => {
  const document = { Statement: [allow({ AWS: principal })] };
  expect(isTrusted(document, ROLE, ACCOUNT)).toBe(answer);
});

test("what is no policy trusts nobody", () => {
  for (const document of ["", null, [], { Statement: ["x"] }, { Statement: [{ Effect: "Allow" }] }])
    expect(isTrusted(document, SERVICE, ACCOUNT)).toBe("no");
});
