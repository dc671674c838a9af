import { Ajv } from "ajv";
import type { CloudFormationTemplate } from "../../../../deploy/infrastructure/cloudformation/template.ts";
import { type MadeStack, makeStack } from "./resolve-template.ts";
import { RESOURCE_SCHEMAS, TEMPLATE_SCHEMA } from "./resource-schemas.ts";

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const isTemplate = ajv.compile(TEMPLATE_SCHEMA);
const isResource = new Map(
  Object.entries(RESOURCE_SCHEMAS).map(([type, schema]) => [type, ajv.compile(schema)]),
);

/** Everything that CloudFormation would refuse in a template, as far as can be known here; none for a good one. */
export function templateProblems(
  template: CloudFormationTemplate,
  place: { readonly partition: string; readonly region: string },
): readonly string[] {
  if (!isTemplate(template)) return [ajv.errorsText(isTemplate.errors)];
  const given = Object.fromEntries(Object.keys(template.Parameters ?? {}).map((name) => [name, "given.zip"]));
  let stack: MadeStack;
  try {
    stack = makeStack(template, place, given);
  } catch (error) {
    return [String(error)];
  }
  const unused = Object.keys(template.Parameters ?? {})
    .filter((name) => !stack.usedParameters.has(name))
    .map((name) => `the parameter ${name} is not used`);
  const wrong = [...stack.resources].flatMap(([id, { type, properties }]) => {
    const check = isResource.get(type);
    return check === undefined || check(properties) ? [] : [`${id}: ${ajv.errorsText(check.errors)}`];
  });
  return [...unused, ...wrong];
}
