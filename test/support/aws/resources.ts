import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { isObject } from "../../../lambdas/contract/json.ts";
import { ACCOUNT, type AccountState, type Properties, REGION } from "./state.ts";

/** A resource of a template, its references still in it. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties: Properties;
}

/** How a type of resource is made in the account, and what is wrong with one that cannot be. */
interface ResourceType {
  readonly arn: (properties: Properties) => string;
  readonly place: (state: AccountState) => Map<string, unknown>;
  readonly make: (state: AccountState, arn: string, properties: Properties) => void;
}

const text = (properties: Properties, name: string): string => {
  const value = properties[name];
  if (typeof value !== "string" || value === "") throw new Error(`Properties validation failed: ${name}`);
  return value;
};

const TYPES: Readonly<Record<string, ResourceType>> = {
  "AWS::IAM::Role": {
    arn: (role) => `arn:aws:iam::${ACCOUNT}:role/${text(role, "RoleName")}`,
    place: ({ roles }) => roles,
    make: (state, arn, role) => {
      const principals = JSON.stringify(role["AssumeRolePolicyDocument"] ?? null).match(
        /arn:aws:iam::\d+:role\/[^"]+/g,
      );
      const unknown = principals?.find((principal) => !state.roles.has(principal));
      if (unknown !== undefined) throw new Error(`Invalid principal in policy: "AWS":"${unknown}"`);
      if (text(role, "RoleName").length > 64) throw new Error("1 validation error detected: roleName");
      state.roles.set(arn, role);
    },
  },
  "AWS::Lambda::Function": {
    arn: (lambda) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${text(lambda, "FunctionName")}`,
    place: ({ functions }) => functions,
    make: (state, arn, lambda) => {
      if (!state.roles.has(text(lambda, "Role"))) {
        throw new Error("The role defined for the function cannot be assumed by Lambda.");
      }
      if (!["nodejs22.x", "nodejs24.x"].includes(text(lambda, "Runtime")))
        throw new Error("Value at 'runtime'");
      const code = isObject(lambda["Code"]) ? lambda["Code"] : {};
      const zip = state.store.read({ bucket: text(code, "S3Bucket"), key: text(code, "S3Key") });
      if (zip === undefined) throw new Error("Error occurred while GetObject. S3 Error Code: NoSuchKey.");
      const [module] = text(lambda, "Handler").split(".");
      if (!(`${module}.mjs` in unzipSync(zip))) throw new Error("The zip has no handler.");
      const codeSha256 = createHash("sha256").update(zip).digest("base64");
      state.functions.set(arn, { properties: lambda, codeSha256 });
    },
  },
  "AWS::Logs::LogGroup": {
    arn: (group) => `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${text(group, "LogGroupName")}`,
    place: ({ logGroups }) => logGroups,
    make: (state, arn, group) => {
      if (![1, 3, 5, 7, 14, 30, 60, 90, 365].includes(Number(group["RetentionInDays"]))) {
        throw new Error("1 validation error detected: RetentionInDays");
      }
      state.logGroups.set(arn, group);
    },
  },
  "AWS::SNS::Topic": {
    arn: (topic) => `arn:aws:sns:${REGION}:${ACCOUNT}:${text(topic, "TopicName")}`,
    place: ({ topics }) => topics,
    make: (state, arn, topic) => state.topics.set(arn, topic),
  },
};

export function isKnownType(type: string): boolean {
  return Object.hasOwn(TYPES, type);
}

/** Makes a resource, or makes it anew, and gives its ARN. */
export function makeResource(
  state: AccountState,
  { Type, Properties }: TemplateResource,
  isThere: boolean,
): string {
  const type = typeOf(Type);
  const arn = type.arn(Properties);
  if (!isThere && type.place(state).has(arn)) throw new Error(`${arn} already exists`);
  type.make(state, arn, Properties);
  return arn;
}

export function removeResource(state: AccountState, type: string, arn: string): void {
  typeOf(type).place(state).delete(arn);
}

function typeOf(name: string): ResourceType {
  const type = TYPES[name];
  if (type === undefined) throw new Error(`Unrecognized resource types: [${name}]`);
  return type;
}

/** The resources in an order in which each comes after those that it refers to. */
export function inOrder(resources: Readonly<Record<string, TemplateResource>>): readonly string[] {
  const ordered: string[] = [];
  const visit = (id: string, way: readonly string[]): void => {
    if (ordered.includes(id)) return;
    if (way.includes(id)) throw new Error(`Circular dependency between resources: [${way.join(", ")}]`);
    const resource = resources[id];
    if (resource === undefined) throw new Error(`Unresolved resource dependencies [${id}]`);
    for (const other of referencesOf(resource.Properties)) visit(other, [...way, id]);
    ordered.push(id);
  };
  for (const id of Object.keys(resources)) visit(id, []);
  return ordered;
}

function referencesOf(value: unknown): readonly string[] {
  const reference = referenceOf(value);
  if (reference !== undefined) return [reference.id];
  return isContainer(value) ? Object.values(value).flatMap(referencesOf) : [];
}

/** The value with what its references stand for: the ARN by `Fn::GetAtt`, and what `Ref` gives of each type. */
export function resolve(value: unknown, arns: ReadonlyMap<string, string>): unknown {
  const reference = referenceOf(value);
  if (reference !== undefined) {
    const arn = arns.get(reference.id) ?? "";
    return reference.isArn || arn.startsWith("arn:aws:sns:") ? arn : arn.replace(/^.*[:](?=[^:]*$)/, "");
  }
  if (Array.isArray(value)) return value.map((item) => resolve(item, arns));
  if (!isContainer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner, arns)]));
}

function referenceOf(value: unknown): { readonly id: string; readonly isArn: boolean } | undefined {
  if (!isObject(value)) return undefined;
  const [ref, getAtt] = [value["Ref"], value["Fn::GetAtt"]];
  if (typeof ref === "string") return { id: ref, isArn: false };
  return Array.isArray(getAtt) && getAtt[1] === "Arn" ? { id: String(getAtt[0]), isArn: true } : undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
