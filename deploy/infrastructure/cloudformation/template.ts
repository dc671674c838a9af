/** A CloudFormation template of the resource types that a task needs, in plain JSON: functions are written in their long form. */
export interface CloudFormationTemplate {
  readonly AWSTemplateFormatVersion: "2010-09-09";
  readonly Description: string;
  /** Where the zips are, if that is not known yet. */
  readonly Parameters?: Readonly<Record<string, TemplateParameter>>;
  /** None where a task needs nothing: no functions, an execution role of the author's, no topics. */
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs: Readonly<Record<string, TemplateOutput>>;
}

export interface TemplateParameter {
  readonly Type: "String";
  readonly Description: string;
  readonly MinLength: 1;
  readonly Default?: string;
}

export interface TemplateResource {
  readonly Type: "AWS::IAM::Role" | "AWS::Lambda::Function" | "AWS::Logs::LogGroup" | "AWS::SNS::Topic";
  readonly DeletionPolicy?: "Delete";
  readonly UpdateReplacePolicy?: "Delete";
  readonly Properties: Readonly<Record<string, TemplateValue>>;
}

export interface TemplateOutput {
  readonly Description: string;
  readonly Value: TemplateValue;
}

/** JSON, in which `{ Ref }` and `{ "Fn::GetAtt": [resource, attribute] }` stand for what is known when the stack is made. */
export type TemplateValue =
  | string
  | number
  | boolean
  | readonly TemplateValue[]
  | { readonly [key: string]: TemplateValue };

/** The ARN of a role or a function of the template. */
export function getArn(id: string): TemplateValue {
  return { "Fn::GetAtt": [id, "Arn"] };
}
