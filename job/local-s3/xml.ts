/** The XML bodies of S3 and STS that the SDK reads. */

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const document = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${content}</${root}>`;

export function errorXml(code: string, message: string): string {
  return document("Error", `<Code>${code}</Code><Message>${escapeXml(message)}</Message>`);
}

export function listXml(
  bucket: string,
  prefix: string,
  keys: readonly { key: string; size: number }[],
): string {
  const contents = keys
    .map(({ key, size }) => `<Contents><Key>${escapeXml(key)}</Key><Size>${size}</Size></Contents>`)
    .join("");
  const head = `<Name>${escapeXml(bucket)}</Name><Prefix>${escapeXml(prefix)}</Prefix>`;
  return document(
    "ListBucketResult",
    `${head}<KeyCount>${keys.length}</KeyCount><IsTruncated>false</IsTruncated>${contents}`,
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
