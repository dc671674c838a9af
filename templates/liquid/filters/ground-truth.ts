import { formatS3Uri, parseS3Uri } from "../../../lambdas/contract/s3-uri.ts";
import { lookUp } from "../render/look-up.ts";
import { RenderContext } from "../render/render-context.ts";
import { escapeHtml, escapeHtmlOnce, toJson, toText } from "../render/text.ts";
import type { FilterCall, FilterHandler } from "./filter-handler.ts";

/** The filters that Ground Truth adds to Liquid, and those that it changes (developer guide, "Variable filters"). */
export const groundTruthFilters: Readonly<Record<string, FilterHandler>> = {
  escape(this: FilterCall, value: unknown): string {
    return escapeHtml(charged(this, toText(value)));
  },
  escape_once(this: FilterCall, value: unknown): string {
    return escapeHtmlOnce(charged(this, toText(value)));
  },
  /** Marks the output; what it prints stays as it is. */
  skip_autoescape(value: unknown): unknown {
    return value;
  },
  to_json(this: FilterCall, value: unknown): string {
    return charged(this, toJson(value));
  },
  grant_read_access(this: FilterCall, value: unknown): string {
    return grantReadAccess(this, value);
  },
  size(value: unknown): unknown {
    return (typeof value === "object" ? Object.keys(value ?? {}).length : lookUp(value, "size")) ?? 0;
  },
};

function grantReadAccess(call: FilterCall, value: unknown): string {
  const { context, token } = call;
  if (!(context instanceof RenderContext)) return toText(value);
  const report = (code: Parameters<RenderContext["report"]>[0], message: string) =>
    context.report(code, message, { begin: token.begin, end: token.begin + token.name.length });
  if (typeof value !== "string" || value === "") {
    // A variable that is not there has been reported as missing already.
    if (value !== undefined) {
      report(
        "grant-read-access-of-nothing",
        `grant_read_access got ${toJson(value)} instead of the address of an S3 object.`,
      );
    }
    return "";
  }
  const location = parseS3Uri(value);
  if (location === undefined) {
    report(
      "grant-read-access-not-s3",
      `grant_read_access leaves ${toJson(value)} as it is: it is not the address of an S3 object.`,
    );
    return value;
  }
  if (escapeHtmlOnce(value) === value && /&(?:[a-z]+|#\d+);/u.test(value)) {
    report(
      "grant-read-access-of-escaped",
      `The S3 address ${formatS3Uri(location)} has been escaped for HTML before grant_read_access, as outputs inside capture are.`,
    );
  }
  return context.grantReadAccess(location, value);
}

function charged(call: FilterCall, text: string): string {
  call.context.memoryLimit.use(text.length);
  return text;
}
