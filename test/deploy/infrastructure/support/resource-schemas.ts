/**
 * What CloudFormation's resource types accept of what a task's stack uses: the properties, their types and bounds, as the
 * published schemas of the resource types have them. Anything else in a template is a mistake of ours.
 *
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schemas.html
 */
const object = (properties: object, required: readonly string[]) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});

const text = (minLength: number, maxLength: number, pattern?: string) => ({
  type: "string",
  minLength,
  maxLength,
  ...(pattern === undefined ? {} : { pattern }),
});

const tags = {
  type: "array",
  maxItems: 50,
  items: object(
    {
      Key: text(1, 128, "^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$"),
      Value: text(0, 256, "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$"),
    },
    ["Key", "Value"],
  ),
};

const texts = {
  anyOf: [
    { type: "string", minLength: 1 },
    { type: "array", minItems: 1, items: text(1, 2048) },
  ],
};
const condition = {
  type: "object",
  minProperties: 1,
  additionalProperties: { type: "object", minProperties: 1, additionalProperties: texts },
};
const statement = (properties: object, required: readonly string[]) =>
  object(
    {
      Sid: text(1, 64, "^[A-Za-z0-9]+$"),
      Effect: { enum: ["Allow", "Deny"] },
      Action: texts,
      Condition: condition,
      ...properties,
    },
    ["Effect", "Action", ...required],
  );
const policy = (of: object) =>
  object({ Version: { const: "2012-10-17" }, Statement: { type: "array", minItems: 1, items: of } }, [
    "Version",
    "Statement",
  ]);
const principal = {
  type: "object",
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
  properties: {
    Service: text(1, 128, "^[a-z]+\\.amazonaws\\.com$"),
    AWS: text(20, 2048, "^arn:aws[a-z-]*:iam::\\d{12}:role/"),
  },
};

const RETENTIONS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Schemas of the properties, with every reference resolved, by resource type. */
export const RESOURCE_SCHEMAS = {
  "AWS::Lambda::Function": object(
    {
      FunctionName: text(1, 64, "^[a-zA-Z0-9-_]+$"),
      Description: text(0, 256),
      Runtime: { enum: ["nodejs22.x", "nodejs24.x"] },
      Architectures: { type: "array", minItems: 1, maxItems: 1, items: { enum: ["x86_64", "arm64"] } },
      Handler: { const: "index.handler" },
      Code: object({ S3Bucket: text(3, 63, "^[a-z0-9][a-z0-9.-]+[a-z0-9]$"), S3Key: text(1, 1024) }, [
        "S3Bucket",
        "S3Key",
      ]),
      Role: text(20, 2048, "^arn:(aws[a-z-]*):iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+$"),
      MemorySize: { type: "integer", minimum: 128, maximum: 10_240 },
      Timeout: { type: "integer", minimum: 1, maximum: 900 },
      Environment: object(
        {
          Variables: {
            type: "object",
            additionalProperties: false,
            patternProperties: { "^[a-zA-Z][a-zA-Z0-9_]+$": { type: "string" } },
          },
        },
        ["Variables"],
      ),
      LoggingConfig: object({ LogGroup: text(1, 512, "^[.\\-_/#A-Za-z0-9]+$") }, ["LogGroup"]),
      Tags: tags,
    },
    [
      "FunctionName",
      "Runtime",
      "Architectures",
      "Handler",
      "Code",
      "Role",
      "MemorySize",
      "Timeout",
      "LoggingConfig",
      "Tags",
    ],
  ),
  "AWS::IAM::Role": object(
    {
      RoleName: text(1, 64, "^[\\w+=,.@-]+$"),
      Description: text(0, 1000, "^[\\t\\n\\r -~]*$"),
      MaxSessionDuration: { type: "integer", minimum: 3600, maximum: 43_200 },
      AssumeRolePolicyDocument: policy(statement({ Principal: principal }, ["Principal"])),
      Policies: {
        type: "array",
        items: object(
          {
            PolicyName: text(1, 128, "^[\\w+=,.@-]+$"),
            PolicyDocument: policy(statement({ Resource: texts }, ["Resource"])),
          },
          ["PolicyName", "PolicyDocument"],
        ),
      },
      Tags: tags,
    },
    ["RoleName", "AssumeRolePolicyDocument", "Policies", "Tags"],
  ),
  "AWS::Logs::LogGroup": object(
    {
      LogGroupName: text(1, 512, "^[.\\-_/#A-Za-z0-9]+$"),
      RetentionInDays: { enum: RETENTIONS },
      Tags: tags,
    },
    ["LogGroupName", "RetentionInDays", "Tags"],
  ),
  "AWS::SNS::Topic": object(
    {
      TopicName: text(1, 256, "^[A-Za-z0-9_-]+$"),
      DisplayName: text(1, 100),
      KmsMasterKeyId: text(1, 2048, "^arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[0-9a-f-]{36}$"),
      Tags: tags,
    },
    ["TopicName", "Tags"],
  ),
};

/** The frame of a template; what its resources say is the schemas' above. */
export const TEMPLATE_SCHEMA = object(
  {
    AWSTemplateFormatVersion: { const: "2010-09-09" },
    Description: text(1, 1024),
    Parameters: {
      type: "object",
      minProperties: 1,
      propertyNames: { pattern: "^[A-Za-z0-9]+$" },
      additionalProperties: object(
        {
          Type: { const: "String" },
          Description: text(1, 4000),
          MinLength: { const: 1 },
          Default: text(1, 4096),
        },
        ["Type", "Description"],
      ),
    },
    Resources: {
      type: "object",
      propertyNames: { pattern: "^[A-Za-z0-9]+$", maxLength: 255 },
      additionalProperties: object(
        {
          Type: { enum: Object.keys(RESOURCE_SCHEMAS) },
          DeletionPolicy: { const: "Delete" },
          UpdateReplacePolicy: { const: "Delete" },
          Properties: { type: "object" },
        },
        ["Type", "Properties"],
      ),
    },
    Outputs: {
      type: "object",
      propertyNames: { pattern: "^[A-Za-z0-9]+$", maxLength: 255 },
      additionalProperties: object({ Description: text(1, 1024), Value: { type: "object" } }, [
        "Description",
        "Value",
      ]),
    },
  },
  ["AWSTemplateFormatVersion", "Description", "Resources", "Outputs"],
);
