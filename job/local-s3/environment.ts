import { LOCAL_REGION } from "../labeling-job.ts";
import type { LocalS3 } from "./server.ts";

/**
 * Points the AWS SDK of this process at the stand-in, with credentials that are good for nothing else: a handler that is
 * tried on a laptop never reaches the author's account by accident.
 */
export function useLocalS3({ endpoint }: LocalS3): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ENDPOINT_URL_STS: endpoint,
    AWS_ACCESS_KEY_ID: "LABELSMITHLOCAL",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_REGION: LOCAL_REGION,
    // Which Node runs here says nothing about Lambda's.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  });
  delete process.env["AWS_SESSION_TOKEN"];
  delete process.env["AWS_PROFILE"];
}
