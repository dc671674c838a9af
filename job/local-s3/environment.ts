import { LOCAL_REGION } from "../labeling-job.ts";
import type { LocalS3 } from "./server.ts";

/**
 * Points the AWS SDK of this process at the stand-in, with credentials that are good for nothing else: a handler that is
 * tried on a laptop never reaches the author's account by accident.
 *
 * @returns what puts the environment back as it was.
 */
export function useLocalS3({ endpoint }: LocalS3): () => void {
  const settings: Readonly<Record<string, string | undefined>> = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ENDPOINT_URL_STS: endpoint,
    AWS_ACCESS_KEY_ID: "LABELSMITHLOCAL",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_REGION: LOCAL_REGION,
    // Which Node runs here says nothing about Lambda's.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: undefined,
  };
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  for (const [name, value] of Object.entries(settings)) setVariable(name, value);
  return function restoreEnvironment() {
    for (const [name, value] of before) setVariable(name, value);
  };
}

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
