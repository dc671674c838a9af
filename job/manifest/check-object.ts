import { extensionOf, kindOfName } from "./data-kind.ts";
import { readFileFormat } from "./file-format.ts";
import type { ManifestFinding } from "./finding.ts";

/** What is known of the object that a `source-ref` names. */
export interface ObjectFacts {
  readonly bytes: number;
  /** Its first bytes, if they were read. */
  readonly head?: Uint8Array;
}

/** Pictures (guide, "Input data quotas"). */
const MAX_IMAGE_BYTES = 40 * 1024 * 1024;
const MAX_IMAGE_PIXELS = 100_000_000;

/** The formats that the extensions of each kind stand for. */
const FORMATS: Readonly<Record<string, string>> = {
  jpg: "jpeg",
  jpeg: "jpeg",
  png: "png",
  mp4: "mp4",
  ogg: "ogg",
  webm: "webm",
};

type ObjectFinding = Pick<ManifestFinding, "code" | "severity" | "message" | "fix">;

/**
 * Checks an object against its name: that it is there, that it is not empty, and of a picture or clip its size and format.
 *
 * @param facts `undefined` if there is no such object.
 * @param place where it was looked for, for the message: "in data/", "in S3".
 */
export function checkObject(
  uri: string,
  facts: ObjectFacts | undefined,
  place: string,
): readonly ObjectFinding[] {
  if (facts === undefined)
    return [error("object-missing", `There is no ${uri} ${place}.`, "Put it there, or remove the line.")];
  if (facts.bytes === 0)
    return [error("object-empty", `${uri} is empty.`, "Put the data there, or remove the line.")];
  const findings: ObjectFinding[] = [];
  if (kindOfName(uri) === "image" && facts.bytes > MAX_IMAGE_BYTES)
    findings.push(
      error(
        "image-too-large",
        `${uri} has ${megabytes(facts.bytes)}; a picture may have 40 MB.`,
        "Scale it down.",
      ),
    );
  if (facts.head !== undefined) findings.push(...checkFormat(uri, facts.head));
  return findings;
}

function checkFormat(uri: string, head: Uint8Array): readonly ObjectFinding[] {
  const named = FORMATS[extensionOf(uri)];
  if (named === undefined) return [];
  const { name, size } = readFileFormat(head);
  const findings: ObjectFinding[] = [];
  if (name !== named) {
    // Browsers go by the content, so a PNG that is called .jpg is shown all the same.
    const isShown = kindOfName(`.${name}`) === kindOfName(uri) && kindOfName(uri) !== undefined;
    findings.push({
      code: "format-not-as-named",
      severity: isShown ? "warning" : "error",
      message: `${uri} is ${name === "unknown" ? "no" : `${name}, not`} ${named}, by its first bytes.`,
      fix: isShown
        ? "Name it as what it is."
        : `Convert it to ${named}, or fetch it again if the download failed.`,
    });
  }
  if (size !== undefined && size.width * size.height > MAX_IMAGE_PIXELS) {
    const pixels = `${size.width} × ${size.height} pixels`;
    findings.push(
      error(
        "image-too-many-pixels",
        `${uri} has ${pixels}; a picture may have 100 million.`,
        "Scale it down.",
      ),
    );
  }
  return findings;
}

function error(code: string, message: string, fix: string): ObjectFinding {
  return { code, severity: "error", message, fix };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
