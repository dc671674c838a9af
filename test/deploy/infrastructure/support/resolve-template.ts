import type {
  CloudFormationTemplate,
  TemplateResource,
  TemplateValue,
} from "../../../../deploy/infrastructure/cloudformation/template.ts";
import { ACCOUNT } from "./deployments.ts";

/** A resource as CloudFormation would make it. */
export interface MadeResource {
  readonly type: TemplateResource["Type"];
  readonly properties: Readonly<Record<string, TemplateValue>>;
}

export interface MadeStack {
  readonly resources: ReadonlyMap<string, MadeResource>;
  /** In the order in which CloudFormation would make them. */
  readonly order: readonly string[];
  readonly outputs: Readonly<Record<string, TemplateValue>>;
  readonly usedParameters: ReadonlySet<string>;
}

interface Place {
  readonly partition: string;
  readonly region: string;
}

/**
 * Makes a stack on paper: every Ref and GetAtt is replaced by what CloudFormation documents as its value.
 *
 * @throws Error for a name that is not in the template, an attribute that the type does not have, or a circle.
 */
export function makeStack(
  template: CloudFormationTemplate,
  place: Place,
  parameters: Readonly<Record<string, string>> = {},
): MadeStack {
  const resources = new Map<string, MadeResource>();
  const order: string[] = [];
  const begun = new Set<string>();
  const usedParameters = new Set<string>();

  const make = (id: string): MadeResource => {
    const made = resources.get(id);
    if (made !== undefined) return made;
    if (begun.has(id)) throw new Error(`${id} needs itself: ${[...begun].join(", ")}`);
    begun.add(id);
    const resource = template.Resources[id];
    if (resource === undefined) throw new Error(`there is no ${id}`);
    const properties = Object.entries(resource.Properties).map(
      ([key, value]) => [key, resolve(value)] as const,
    );
    const done = { type: resource.Type, properties: Object.fromEntries(properties) };
    resources.set(id, done);
    order.push(id);
    return done;
  };

  const resolve = (value: TemplateValue): TemplateValue => {
    if (typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map(resolve);
    const entries = Object.entries(value);
    const [key, argument] = entries[0] ?? [];
    if (entries.length === 1 && key === "Ref") return refer(String(argument));
    if (entries.length === 1 && key === "Fn::GetAtt") {
      const [id, attribute] = Array.isArray(argument) ? argument.map(String) : [];
      if (attribute !== "Arn") throw new Error(`${id} has no attribute ${attribute}`);
      return arnOf(make(String(id)), place);
    }
    if (key?.startsWith("Fn::")) throw new Error(`${key} is not expected`);
    return Object.fromEntries(entries.map(([name, item]) => [name, resolve(item)]));
  };

  const refer = (id: string): string => {
    const parameter = template.Parameters?.[id];
    if (parameter === undefined) return refOf(make(id), place);
    usedParameters.add(id);
    const given = parameters[id] ?? parameter.Default;
    if (given === undefined) throw new Error(`the parameter ${id} is not given`);
    return given;
  };

  for (const id of Object.keys(template.Resources)) make(id);
  const outputs = Object.entries(template.Outputs).map(([key, { Value }]) => [key, resolve(Value)] as const);
  return { resources, order, outputs: Object.fromEntries(outputs), usedParameters };
}

function arnOf({ type, properties }: MadeResource, { partition, region }: Place): string {
  if (type === "AWS::IAM::Role") return `arn:${partition}:iam::${ACCOUNT}:role/${properties["RoleName"]}`;
  if (type === "AWS::Lambda::Function")
    return `arn:${partition}:lambda:${region}:${ACCOUNT}:function:${properties["FunctionName"]}`;
  throw new Error(`the ARN of ${type} is not expected`);
}

function refOf({ type, properties }: MadeResource, { partition, region }: Place): string {
  if (type === "AWS::SNS::Topic")
    return `arn:${partition}:sns:${region}:${ACCOUNT}:${properties["TopicName"]}`;
  if (type === "AWS::Logs::LogGroup") return String(properties["LogGroupName"]);
  throw new Error(`the Ref of ${type} is not expected`);
}
