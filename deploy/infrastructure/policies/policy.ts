import type { PolicyStatement } from "../../../task/deploy-settings.ts";
import type { Deployment, S3Folder } from "../../deployment.ts";

/** What a role may do. */
export interface PolicyDocument {
  readonly Version: "2012-10-17";
  readonly Statement: readonly PolicyStatement[];
}

/** Who may take on a role. */
export interface TrustPolicy {
  readonly Version: "2012-10-17";
  readonly Statement: readonly TrustStatement[];
}

export interface TrustStatement {
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Principal: { readonly Service: string } | { readonly AWS: string };
  readonly Action: "sts:AssumeRole";
  readonly Condition?: PolicyStatement["Condition"];
}

export function policy<Statement>(statements: readonly Statement[]): {
  readonly Version: "2012-10-17";
  readonly Statement: readonly Statement[];
} {
  return { Version: "2012-10-17", Statement: statements };
}

export function bucketArn({ partition }: Deployment, bucket: string): string {
  return `arn:${partition}:s3:::${bucket}`;
}

/**
 * The objects below a folder.
 *
 * @param inner narrows them to keys of this form below the folder; may hold wildcards
 */
export function objectsArn(deployment: Deployment, { bucket, prefix }: S3Folder, inner = "*"): string {
  const path = prefix === "" ? inner : `${literal(prefix)}/${inner}`;
  return `${bucketArn(deployment, bucket)}/${path}`;
}

/** A log group and, with `:*` at the end, its streams. */
export function logGroupArn(deployment: Deployment, name: string): string {
  const { region, account } = deployment.settings;
  return `arn:${deployment.partition}:logs:${region}:${account}:log-group:${name}`;
}

/** Keys may hold characters that are wildcards or begin a variable in a policy; IAM has a variable for each of them. */
function literal(key: string): string {
  return key.replace(/[*?$]/g, (character) => `\${${character}}`);
}
