/** Ground Truth's wire contract: what the service sends, expects and writes. No I/O. */
export * from "./answer-content.ts";
export * from "./consolidation-request.ts";
export * from "./consolidation-response.ts";
export * from "./errors.ts";
export * from "./json.ts";
export * from "./label-categories.ts";
export * from "./labeling-job-arn.ts";
export * from "./limits.ts";
export * from "./manifest-line.ts";
export * from "./output-manifest.ts";
export * from "./parse.ts";
export * from "./pre-annotation.ts";
export * from "./s3-uri.ts";
export * from "./worker-response.ts";
