/** The parts of an ARN: `arn:<partition>:<service>:<region>:<account>:<resource>`. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** All that follows the account, colons included. */
  readonly resource: string;
}

const PATTERN = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/su;

/** @returns `undefined` for what is no ARN */
export function parseArn(arn: string): Arn | undefined {
  const match = PATTERN.exec(arn);
  if (!match) return undefined;
  const [, partition = "", service = "", region = "", account = "", resource = ""] = match;
  return { partition, service, region, account, resource };
}
