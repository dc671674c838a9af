/** The XML bodies of S3 and STS that the SDK reads. */

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const document = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${content}</${root}>`;

export function errorXml(code: string, message: string): string {
  return document("Error", `<Code>${code}</Code><Message>${escapeXml(message)}</Message>`);
}

/** A page of a listing. */
export interface ListedPage {
  readonly bucket: string;
  readonly prefix: string;
  readonly objects: readonly {
    readonly key: string;
    readonly bytes: number;
    readonly etag: string;
    readonly lastModified: Date;
  }[];
  /** What the next page is asked for with. */
  readonly next: string | undefined;
}

export function listXml({ bucket, prefix, objects, next }: ListedPage): string {
  const contents = objects.map(
    ({ key, bytes, etag, lastModified }) =>
      `<Contents><Key>${escapeXml(key)}</Key><LastModified>${lastModified.toISOString()}</LastModified><ETag>${escapeXml(etag)}</ETag><Size>${bytes}</Size></Contents>`,
  );
  const head = `<Name>${escapeXml(bucket)}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${objects.length}</KeyCount>`;
  const more =
    next === undefined
      ? "<IsTruncated>false</IsTruncated>"
      : `<IsTruncated>true</IsTruncated><NextContinuationToken>${escapeXml(next)}</NextContinuationToken>`;
  return document("ListBucketResult", head + more + contents.join(""));
}

export function callerIdentityXml(account: string): string {
  const caller = `<Arn>arn:aws:iam::${account}:user/local</Arn><UserId>LOCAL</UserId><Account>${account}</Account>`;
  return document(
    "GetCallerIdentityResponse",
    `<GetCallerIdentityResult>${caller}</GetCallerIdentityResult>`,
  );
}

/** Credentials that open nothing but this machine's own stand-in. */
export function assumeRoleXml(roleArn: string, expiration: Date): string {
  const credentials = `<AccessKeyId>LABELSMITHLOCAL</AccessKeyId><SecretAccessKey>local</SecretAccessKey><SessionToken>local</SessionToken><Expiration>${expiration.toISOString()}</Expiration>`;
  const role = `<AssumedRoleUser><Arn>${escapeXml(roleArn)}</Arn><AssumedRoleId>LOCAL:labelsmith</AssumedRoleId></AssumedRoleUser>`;
  return document(
    "AssumeRoleResponse",
    `<AssumeRoleResult><Credentials>${credentials}</Credentials>${role}</AssumeRoleResult>`,
  );
}
