import { runSimulation } from "@cloud-copilot/iam-simulate";
import { isObject } from "../../../lambdas/contract/json.ts";
import { queryError } from "./cloudformation.ts";
import { ACCOUNT, type AccountState, type Properties, ServiceError, type ServiceReply } from "./state.ts";
import { toXml, type XmlValue } from "./xml.ts";

/** A stand-in for IAM's `GetRole` and `SimulatePrincipalPolicy`, which asks a simulator that is not ours. */
export async function answerIam(state: AccountState, form: URLSearchParams): Promise<ServiceReply> {
  const action = form.get("Action") ?? "";
  try {
    const result = toXml({ [`${action}Response`]: { [`${action}Result`]: await run(state, action, form) } });
    return { status: 200, contentType: "text/xml", body: result };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return queryError(error);
  }
}

async function run({ roles }: AccountState, action: string, form: URLSearchParams): Promise<XmlValue> {
  if (action !== "GetRole" && action !== "SimulatePrincipalPolicy")
    throw new ServiceError("InvalidAction", action);
  const arn = form.get("PolicySourceArn") ?? `arn:aws:iam::${ACCOUNT}:role/${form.get("RoleName")}`;
  const role = roles.get(arn);
  if (role === undefined) throw new ServiceError("NoSuchEntity", `The role ${arn} cannot be found.`, 404);
  if (action === "GetRole") return { Role: describeRole(arn, role) };
  const names = members(form, "ActionNames");
  // A page has one action, so that whoever reads only the first page misses something.
  const page = Number(form.get("Marker") ?? 0);
  const result = await simulate(arn, role, names[page] ?? "", members(form, "ResourceArns"), contextOf(form));
  const isLast = page + 1 >= names.length;
  return {
    EvaluationResults: [result],
    IsTruncated: String(!isLast),
    ...(isLast ? {} : { Marker: String(page + 1) }),
  };
}

function describeRole(arn: string, role: Properties): XmlValue {
  return {
    Path: "/",
    RoleName: String(role["RoleName"]),
    RoleId: "AROALOCAL",
    Arn: arn,
    CreateDate: "2026-01-01T00:00:00Z",
    AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(role["AssumeRolePolicyDocument"])),
  };
}

async function simulate(
  principal: string,
  role: Properties,
  action: string,
  resources: readonly string[],
  contextVariables: Record<string, string>,
): Promise<XmlValue> {
  const decisions = await Promise.all(
    resources.map(async (resource) => {
      const request = { principal, action, resource: { resource, accountId: ACCOUNT }, contextVariables };
      const result = await runSimulation(
        {
          request,
          identityPolicies: policiesOf(role),
          serviceControlPolicies: [],
          resourceControlPolicies: [],
          ...(action.startsWith("kms:") ? { resourcePolicy: KEY_POLICY } : {}),
        },
        {},
      );
      if (result.resultType === "error")
        throw new Error(`${action} ${resource}: ${JSON.stringify(result.errors)}`);
      const decision = { Allowed: "allowed", ExplicitlyDenied: "explicitDeny" }[String(result.overallResult)];
      return { EvalResourceName: resource, EvalResourceDecision: decision ?? "implicitDeny" };
    }),
  );
  const worst = decisions.find(({ EvalResourceDecision }) => EvalResourceDecision !== "allowed");
  return {
    EvalActionName: action,
    EvalResourceName: resources[0],
    EvalDecision: worst?.EvalResourceDecision ?? "allowed",
    ResourceSpecificResults: decisions,
  };
}

/** A key's policy usually leaves the decision to the account's IAM policies. */
const KEY_POLICY = {
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: "kms:*", Resource: "*" },
  ],
};

function policiesOf(role: Properties): { name: string; policy: object }[] {
  const policies = Array.isArray(role["Policies"]) ? role["Policies"] : [];
  return policies.filter(isObject).map(({ PolicyName, PolicyDocument }) => ({
    name: String(PolicyName),
    policy: isObject(PolicyDocument) ? PolicyDocument : {},
  }));
}

function members(form: URLSearchParams, name: string): readonly string[] {
  return [...form].filter(([key]) => key.startsWith(`${name}.member.`)).map(([, value]) => value);
}

function contextOf(form: URLSearchParams): Record<string, string> {
  const context: Record<string, string> = {};
  for (let index = 1; ; index++) {
    const entry = `ContextEntries.member.${index}`;
    const key = form.get(`${entry}.ContextKeyName`);
    if (key === null) return context;
    context[key] = form.get(`${entry}.ContextKeyValues.member.1`) ?? "";
  }
}
