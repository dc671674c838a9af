import { parse } from "yaml";
import { isObject } from "../../../lambdas/contract/json.ts";
import {
  inOrder,
  isKnownType,
  makeResource,
  removeResource,
  resolve,
  type TemplateResource,
} from "./resources.ts";
import { ACCOUNT, type AccountState, REGION, ServiceError, type ServiceReply } from "./state.ts";
import { toXml, type XmlValue } from "./xml.ts";

/** A stack of the stand-in. Its fields may be set, to bring it into any state. */
export interface FakeStack {
  name: string;
  status: string;
  templateBody: string;
  tags: Record<string, string>;
  /** The ARN of each resource that is there. */
  readonly arns: Map<string, string>;
  /** Newest first. */
  readonly events: FakeEvent[];
  /** What is still to be done, one step for each look at the stack. */
  work: (() => void)[];
}

export interface FakeEvent {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
}

const STACK = "AWS::CloudFormation::Stack";

/** A stand-in for CloudFormation that really makes what a template says, in the state that the stand-ins share. */
export class FakeCloudFormation {
  readonly stacks = new Map<string, FakeStack>();
  /** How many resources are made between two looks. */
  pace = 1;
  readonly #state: AccountState;

  constructor(state: AccountState) {
    this.#state = state;
  }

  answer(form: URLSearchParams): ServiceReply {
    const action = form.get("Action") ?? "";
    try {
      const result = toXml({ [`${action}Response`]: { [`${action}Result`]: this.#run(action, form) } });
      return { status: 200, contentType: "text/xml", body: result };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return queryError(error);
    }
  }

  /** Puts a stack there as somebody else may have left it. */
  put(stack: Pick<FakeStack, "name" | "status"> & Partial<FakeStack>): FakeStack {
    const made = { templateBody: "{}", tags: {}, arns: new Map(), events: [], work: [], ...stack };
    this.stacks.set(stack.name, made);
    return made;
  }

  #run(action: string, form: URLSearchParams): XmlValue {
    const name = form.get("StackName") ?? "";
    switch (action) {
      case "DescribeStacks":
        return { Stacks: [describe(this.#advance(name))] };
      case "GetTemplate":
        return { TemplateBody: this.#find(name).templateBody };
      case "DescribeStackEvents":
        return { StackEvents: this.#find(name).events.map((event) => describeEvent(name, event)) };
      case "DescribeStackResources":
        return {
          StackResources: [...this.#find(name).arns.keys()].map((id) => ({
            LogicalResourceId: id,
            ResourceType: "?",
            Timestamp: new Date().toISOString(),
            ResourceStatus: "CREATE_COMPLETE",
          })),
        };
      case "CreateStack":
        return this.#create(name, form);
      case "UpdateStack":
        return this.#update(name, form);
      case "DeleteStack":
        return this.#delete(name);
      default:
        throw new ServiceError("InvalidAction", action);
    }
  }

  #find(name: string): FakeStack {
    const stack = this.stacks.get(name);
    if (stack === undefined)
      throw new ServiceError("ValidationError", `Stack with id ${name} does not exist`);
    return stack;
  }

  /** Time passes only when somebody looks. */
  #advance(name: string): FakeStack {
    const stack = this.#find(name);
    for (let step = 0; step < this.pace && stack.work.length > 0; step++) stack.work.shift()?.();
    return this.#find(name);
  }

  #create(name: string, form: URLSearchParams): XmlValue {
    if (this.stacks.has(name))
      throw new ServiceError("AlreadyExistsException", `Stack [${name}] already exists`);
    const templateBody = form.get("TemplateBody") ?? "";
    const resources = readTemplate(templateBody, form);
    const stack = this.put({ name, status: "CREATE_IN_PROGRESS", templateBody, tags: tagsOf(form) });
    log(stack, { id: name, type: STACK, status: "CREATE_IN_PROGRESS", reason: "User Initiated" });
    this.#work(stack, resources, {
      done: () => this.#end(stack, "CREATE_COMPLETE"),
      failed: () => {
        this.#end(stack, "ROLLBACK_IN_PROGRESS");
        this.#removeAll(stack, resources);
        this.#end(stack, "ROLLBACK_COMPLETE");
      },
    });
    return { StackId: idOf(name) };
  }

  #update(name: string, form: URLSearchParams): XmlValue {
    const stack = this.#find(name);
    if (!/^(CREATE|UPDATE|UPDATE_ROLLBACK)_COMPLETE$/.test(stack.status)) {
      const message = `Stack:${idOf(name)} is in ${stack.status} state and can not be updated.`;
      throw new ServiceError("ValidationError", message);
    }
    const templateBody = form.get("TemplateBody") ?? "";
    const resources = readTemplate(templateBody, form);
    const tags = tagsOf(form);
    if (templateBody === stack.templateBody && JSON.stringify(tags) === JSON.stringify(stack.tags)) {
      throw new ServiceError("ValidationError", "No updates are to be performed.");
    }
    const before = { templateBody: stack.templateBody, tags: stack.tags };
    Object.assign(stack, { status: "UPDATE_IN_PROGRESS", templateBody, tags });
    log(stack, { id: name, type: STACK, status: "UPDATE_IN_PROGRESS", reason: "User Initiated" });
    this.#work(stack, resources, {
      done: () => this.#end(stack, "UPDATE_COMPLETE"),
      failed: () => {
        Object.assign(stack, before);
        this.#end(stack, "UPDATE_ROLLBACK_COMPLETE");
      },
    });
    return { StackId: idOf(name) };
  }

  #delete(name: string): XmlValue {
    const stack = this.stacks.get(name);
    if (stack === undefined) return {};
    const resources = isObject(parse(stack.templateBody)) ? readResources(stack.templateBody) : {};
    stack.status = "DELETE_IN_PROGRESS";
    log(stack, { id: name, type: STACK, status: "DELETE_IN_PROGRESS", reason: "User Initiated" });
    stack.work = [
      () => this.#removeAll(stack, resources),
      () => {
        this.stacks.delete(name);
      },
    ];
    return {};
  }

  /** One resource for each look, then the end. */
  #work(
    stack: FakeStack,
    resources: Readonly<Record<string, TemplateResource>>,
    { done, failed }: { readonly done: () => void; readonly failed: () => void },
  ): void {
    const make = (id: string) => () => {
      const resource = resources[id];
      if (resource === undefined) return;
      try {
        const isThere = stack.arns.has(id);
        const Properties = resolve(resource.Properties, stack.arns);
        if (!isObject(Properties)) throw new Error("Properties validation failed");
        stack.arns.set(id, makeResource(this.#state, { Type: resource.Type, Properties }, isThere));
        log(stack, { id, type: resource.Type, status: `${isThere ? "UPDATE" : "CREATE"}_COMPLETE` });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log(stack, { id, type: resource.Type, status: "CREATE_FAILED", reason });
        stack.work = [failed];
      }
    };
    stack.work = [...inOrder(resources).map(make), done];
  }

  #removeAll(stack: FakeStack, resources: Readonly<Record<string, TemplateResource>>): void {
    for (const [id, arn] of stack.arns) {
      const type = resources[id]?.Type;
      if (type !== undefined) removeResource(this.#state, type, arn);
    }
    stack.arns.clear();
  }

  #end(stack: FakeStack, status: string): void {
    stack.status = status;
    log(stack, { id: stack.name, type: STACK, status });
  }
}

function readTemplate(body: string, form: URLSearchParams): Readonly<Record<string, TemplateResource>> {
  const resources = readResources(body);
  const unknown = Object.values(resources).filter(({ Type }) => !isKnownType(Type));
  if (unknown.length > 0)
    throw new ServiceError("ValidationError", "Template format error: Unrecognized resource types");
  const roles = Object.values(resources).some(({ Type }) => Type === "AWS::IAM::Role");
  if (roles && form.get("Capabilities.member.1") !== "CAPABILITY_NAMED_IAM") {
    throw new ServiceError(
      "InsufficientCapabilitiesException",
      "Requires capabilities : [CAPABILITY_NAMED_IAM]",
    );
  }
  try {
    inOrder(resources);
  } catch (error) {
    throw new ServiceError("ValidationError", error instanceof Error ? error.message : String(error));
  }
  return resources;
}

function readResources(body: string): Readonly<Record<string, TemplateResource>> {
  const template: unknown = parse(body);
  const resources = isObject(template) ? template["Resources"] : undefined;
  if (!isObject(resources)) return {};
  return Object.fromEntries(
    Object.entries(resources).map(([id, resource]) => {
      if (!isObject(resource) || typeof resource["Type"] !== "string") {
        throw new ServiceError("ValidationError", "Template format error");
      }
      const { Properties } = resource;
      return [id, { Type: resource["Type"], Properties: isObject(Properties) ? Properties : {} }];
    }),
  );
}

function tagsOf(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let index = 1; form.has(`Tags.member.${index}.Key`); index++) {
    tags[form.get(`Tags.member.${index}.Key`) ?? ""] = form.get(`Tags.member.${index}.Value`) ?? "";
  }
  return tags;
}

function log(stack: FakeStack, event: FakeEvent): void {
  stack.events.unshift(event);
}

function idOf(name: string): string {
  return `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${name}/1`;
}

function describe({ name, status, tags }: FakeStack): XmlValue {
  return {
    StackName: name,
    StackId: idOf(name),
    CreationTime: new Date(0).toISOString(),
    StackStatus: status,
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  };
}

function describeEvent(name: string, { id, type, status, reason }: FakeEvent): XmlValue {
  return {
    StackId: idOf(name),
    EventId: `${id}-${status}`,
    StackName: name,
    Timestamp: new Date(0).toISOString(),
    LogicalResourceId: id,
    ResourceType: type,
    ResourceStatus: status,
    ResourceStatusReason: reason,
  };
}

export function queryError({ code, message, status }: ServiceError): ServiceReply {
  const body = toXml({
    ErrorResponse: { Error: { Type: "Sender", Code: code, Message: message }, RequestId: "1" },
  });
  return { status, contentType: "text/xml", body };
}
