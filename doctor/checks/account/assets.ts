import { readFileSync } from "node:fs";
import { attributeOf, type PageElement, parsePage } from "../../../templates/page/index.ts";
import { type Check, type Diagnosis, Skipped } from "../../check.ts";

const TIMEOUT_MILLISECONDS = 10_000;
const MAX_ASSETS = 100;

/** A file that the template has a browser load from somewhere. */
interface Asset {
  readonly kind: keyof typeof MIME_TYPES;
  readonly url: string;
  /** Whether browsers load it only where its server allows that for other sites. */
  readonly needsCors: boolean;
  /** The file with line and column. */
  readonly where: string;
}

/** What a server must say that it is, for browsers to use it. */
const MIME_TYPES = {
  script: /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/iu,
  style: /^text\/css\b/iu,
  image: /^image\//iu,
} as const;
const EXPECTED = { script: "application/javascript", style: "text/css", image: "image/..." } as const;

/** Scripts, styles and pictures of the template that lie on other servers; those that data names are the data's. */
export const assets: Check = {
  name: "assets",
  title: "The scripts, styles and pictures that the template loads are there, of the right MIME type",
  async run({ task: { files } }) {
    const found = findAssets(readFileSync(files.template, "utf8"), files.template);
    if (found.length === 0) throw new Skipped("The template loads nothing from other servers.");
    const findings = await Promise.all(found.slice(0, MAX_ASSETS).map(checkAsset));
    return findings.flat();
  },
};

function findAssets(source: string, file: string): readonly Asset[] {
  const { elements, text } = parsePage({ source, file });
  const assets = new Map<string, Asset>();
  for (const element of elements) {
    const named = assetOf(element);
    const value = named?.attribute?.staticValue;
    if (named === undefined || value === undefined || !/^https?:\/\//iu.test(value)) continue;
    const { line, column } = text.range(element.begin, element.end);
    const needsCors =
      attributeOf(element, "crossorigin") !== undefined ||
      attributeOf(element, "integrity") !== undefined ||
      attributeOf(element, "type")?.staticValue === "module";
    if (!assets.has(value))
      assets.set(value, { kind: named.kind, url: value, needsCors, where: `${file}:${line}:${column}` });
  }
  return [...assets.values()];
}

function assetOf(element: PageElement) {
  const { tag } = element;
  if (tag === "script") return { kind: "script", attribute: attributeOf(element, "src") } as const;
  if (tag === "img") return { kind: "image", attribute: attributeOf(element, "src") } as const;
  const isStyle = tag === "link" && /\bstylesheet\b/iu.test(attributeOf(element, "rel")?.staticValue ?? "");
  return isStyle ? ({ kind: "style", attribute: attributeOf(element, "href") } as const) : undefined;
}

async function checkAsset({ kind, url, needsCors, where }: Asset): Promise<readonly Diagnosis[]> {
  const finding = (
    code: string,
    message: string,
    fix: string,
    severity: Diagnosis["severity"] = "error",
  ): Diagnosis => ({
    code,
    severity,
    message,
    where,
    fix,
  });
  const response = await ask(url);
  if (typeof response === "string")
    return [
      // It may be this machine that reaches nothing.
      finding(
        "asset-unreachable",
        `${url} cannot be reached from here: ${response}`,
        "Look whether this machine is offline, or correct the address.",
        "warning",
      ),
    ];
  if (!response.ok)
    return [
      finding(
        "asset-unreachable",
        `${url} cannot be loaded: its server says ${response.status}.`,
        "Put the file there, or correct its address.",
      ),
    ];
  const type = response.headers.get("content-type") ?? "none";
  const findings: Diagnosis[] = [];
  if (!MIME_TYPES[kind].test(type))
    findings.push(
      finding(
        "asset-mime-type",
        `${url} has the MIME type ${type}, so browsers may not use it.`,
        `Let its server send Content-Type: ${EXPECTED[kind]}; in S3 that is the object's metadata.`,
      ),
    );
  if (needsCors && response.headers.get("access-control-allow-origin") === null)
    findings.push(
      finding(
        "asset-cors",
        `${url} is loaded with CORS, which its server does not allow.`,
        "Let its server send Access-Control-Allow-Origin: *, or put the file into the template.",
      ),
    );
  return findings;
}

/** The answer to HEAD, or to GET where a server does not care for HEAD; or why there is none. */
async function ask(url: string): Promise<Response | string> {
  try {
    const head = await send(url, "HEAD");
    return head.ok ? head : await send(url, "GET");
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error) return cause.message;
    return error instanceof Error ? error.message : String(error);
  }
}

async function send(url: string, method: "HEAD" | "GET"): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  const response = await fetch(url, { method, signal, headers: { origin: "https://example.com" } });
  await response.body?.cancel();
  return response;
}
