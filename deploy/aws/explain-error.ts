import type { Problem } from "../../lambdas/contract/errors.ts";
import { AwsError } from "./aws-error.ts";
import { type AwsCall, iamAction } from "./call.ts";

/** What kind of trouble the services' many names of errors mean. */
const KINDS: readonly (readonly [kind: Kind, codes: readonly string[]])[] = [
  ["no-credentials", ["CredentialsProviderError", "TokenProviderError"]],
  ["expired", ["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"]],
  [
    "unknown-credentials",
    [
      "InvalidClientTokenId",
      "UnrecognizedClientException",
      "InvalidAccessKeyId",
      "SignatureDoesNotMatch",
      "InvalidSignatureException",
      "AuthFailure",
      "InvalidToken",
    ],
  ],
  ["clock", ["RequestTimeTooSkewed"]],
  [
    "denied",
    [
      "AccessDenied",
      "AccessDeniedException",
      "UnauthorizedOperation",
      "AllAccessDisabled",
      "KMS.AccessDeniedException",
    ],
  ],
  [
    "throttled",
    ["Throttling", "ThrottlingException", "TooManyRequestsException", "SlowDown", "RequestLimitExceeded"],
  ],
  [
    "other-region",
    ["PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException"],
  ],
  ["no-bucket", ["NoSuchBucket"]],
  ["unreadable", ["SyntaxError"]],
  [
    "unreachable",
    [
      "ECONNREFUSED",
      "ECONNRESET",
      "ENOTFOUND",
      "ETIMEDOUT",
      "EPIPE",
      "EAI_AGAIN",
      "TimeoutError",
      "AbortError",
    ],
  ],
];

type Kind =
  | "no-region"
  | "no-credentials"
  | "expired"
  | "unknown-credentials"
  | "clock"
  | "denied"
  | "throttled"
  | "other-region"
  | "no-bucket"
  | "unreadable"
  | "unreachable";

/** An answer to HEAD has no body, so only its status says what is wrong. */
const CODES_BY_STATUS: Readonly<Record<number, string>> = {
  301: "PermanentRedirect",
  403: "AccessDenied",
  404: "NotFound",
  503: "SlowDown",
};

const UNLISTED = " Without s3:ListBucket on the bucket, S3 says the same of an object that is not there.";

/** Turns whatever the SDK threw into a problem that says what to do. Nothing of the credentials is in it. */
export function explainAwsError(error: unknown, call: AwsCall): AwsError {
  if (error instanceof AwsError) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const kind =
    message === "Region is missing" ? "no-region" : KINDS.find(([, codes]) => codes.includes(code))?.[0];
  const place = {
    where: [call.service, call.operation, call.target].filter((part) => part !== "").join(" "),
  };
  // The SDK adds to what it cannot read a line for its own users.
  const sentence = kind === "unreadable" ? message.replace(/\n.*/s, "") : message;
  const found = sentence === "" || sentence === code ? code : `${code}: ${sentence}`;
  return new AwsError(
    code,
    message,
    { ...problemOf(kind, call, message), found, ...place },
    { cause: error },
  );
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "Unknown";
  const { status, code } = detailsOf(error);
  // The SDK calls what it cannot read "Unknown", "UnknownError" or by the status itself.
  const isNamed = !/^(Error|Unknown(Error)?|\d{3}|AggregateError)$/.test(error.name);
  return isNamed ? error.name : (code ?? CODES_BY_STATUS[status ?? 0] ?? error.name);
}

function detailsOf(error: Error): { readonly status: number | undefined; readonly code: string | undefined } {
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const metadata = "$metadata" in error ? error.$metadata : undefined;
  const status =
    typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata
      ? metadata.httpStatusCode
      : undefined;
  return { status: typeof status === "number" ? status : undefined, code };
}

function problemOf(kind: Kind | undefined, call: AwsCall, message: string): Problem {
  const { service, operation, target } = call;
  switch (kind) {
    case "no-region":
      return {
        code: "aws-no-region",
        summary: "No AWS region is set.",
        expected: "AWS_REGION, or the region of a profile in AWS_PROFILE",
        fix: "Name one: AWS_REGION=us-east-1 labelsmith ...",
      };
    case "no-credentials":
      return {
        code: "aws-no-credentials",
        summary: "There are no AWS credentials.",
        expected: "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile in AWS_PROFILE, or a login",
        fix: "Log in with `aws login` or `aws sso login`, or name a profile: AWS_PROFILE=name labelsmith ...",
      };
    case "expired":
      return {
        code: "aws-credentials-expired",
        summary: "The AWS credentials have expired.",
        fix: "Log in again and run the same command: it goes on where it stopped.",
      };
    case "unknown-credentials":
      return {
        code: "aws-credentials-unknown",
        summary: "AWS does not know these credentials.",
        fix: "Check which credentials the environment or AWS_PROFILE gives; the secret and the session token must belong to the key.",
      };
    case "clock":
      return {
        code: "aws-clock",
        summary: "The clock of this machine is wrong, so AWS refuses its signatures.",
        fix: "Set the clock.",
      };
    case "denied": {
      const action = missingAction(message) ?? iamAction(call);
      return {
        code: "aws-access-denied",
        summary: `The permission ${action} is missing.`,
        fix: `Let the caller's role or user do ${action} on ${target || "*"}, and run the same command again.${operation === "HeadObject" ? UNLISTED : ""}`,
      };
    }
    case "throttled":
      return {
        code: "aws-throttled",
        summary: `${service} takes no more calls at the moment.`,
        fix: "Wait a minute and run the same command: it goes on where it stopped.",
      };
    case "other-region":
      return {
        code: "aws-other-region",
        summary: "The bucket lies in another region than the job.",
        expected: "buckets, functions, work team and job in one region",
        fix: "Name a bucket of the job's region, or set `region` in the deploy settings to the bucket's.",
      };
    case "no-bucket":
      return {
        code: "aws-no-bucket",
        summary: "There is no such bucket.",
        fix: "Make the bucket, in the job's region, or correct its name in the deploy settings or the manifest.",
      };
    case "unreadable":
      return {
        code: "aws-unreadable",
        summary: `What answered is not ${service}, or does not know ${operation}.`,
        fix: "Check AWS_ENDPOINT_URL if it is set, and whether something on the way, such as a proxy, answers instead.",
      };
    case "unreachable":
      return {
        code: "aws-unreachable",
        summary: `${service} cannot be reached.`,
        fix: "Check the network, `region`, and AWS_ENDPOINT_URL if it is set; then run the same command: it goes on where it stopped.",
      };
    case undefined:
      return { code: "aws-refused", summary: `${service} refused ${operation}.` };
  }
}

/** IAM says in most messages which action it missed. */
function missingAction(message: string): string | undefined {
  return /not authorized to perform: ([a-z0-9-]+:[A-Za-z*]+)/.exec(message)?.[1];
}
