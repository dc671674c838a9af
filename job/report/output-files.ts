import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { EnvironmentError } from "../../task/errors.ts";

/** The final manifest: where real jobs have it, and where the guide's text says. */
const MANIFESTS = ["manifests/output/output.manifest", "manifest/output/output.manifest"];
const ANNOTATIONS = "annotations";

/**
 * The job's folder: the one that is named, or the only one below it that looks like a job's.
 *
 * @throws EnvironmentError if there is none, or there are several.
 */
export function findJobFolder(path: string): string {
  const folder = resolve(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw notFound(folder, "no such folder");
  if (isJobFolder(folder)) return folder;
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isJobFolder(join(folder, entry.name)))
    .map(({ name }) => name)
    .sort();
  if (below.length === 1) return join(folder, below[0] ?? "");
  throw notFound(
    folder,
    below.length === 0 ? "neither, nor a folder with them" : `several jobs: ${below.join(", ")}`,
  );
}

function isJobFolder(folder: string): boolean {
  return existsSync(join(folder, ANNOTATIONS)) || MANIFESTS.some((path) => existsSync(join(folder, path)));
}

function notFound(where: string, found: string): EnvironmentError {
  return new EnvironmentError({
    code: "job-output-missing",
    summary: "There is no output of a labeling job here.",
    expected: "a folder with annotations/ or manifests/output/output.manifest",
    found,
    where,
    fix: "Name the folder <output path>/<job name>, as `aws s3 sync` fetches it.",
  });
}

/** The output manifest, or else the newest running one of a job that has not ended; `undefined` if there is neither. */
export function findOutputManifest(folder: string): string | undefined {
  const final = MANIFESTS.find((path) => existsSync(join(folder, path)));
  return final ?? listJson(folder, "annotations/intermediate", ".manifest").at(-1);
}

/**
 * The files below a part of the folder, as paths below the folder with `/`, oldest first: their names are times, and the
 * iterations that they lie in are numbered.
 */
export function listJson(folder: string, part: string, ending = ".json"): readonly string[] {
  const root = join(folder, part);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .map((path) => ({ path, age: ageOf(path) }))
    .sort((a, b) => (a.age === b.age ? 0 : a.age < b.age ? -1 : 1))
    .map(({ path }) => path);
}

/** Sorts as text in the order of time: iterations as numbers, and of one second the file with no number first. */
function ageOf(path: string): string {
  return path.replace(/\d+(?=\/)/g, (digits) => digits.padStart(12, "0")).replace(/\.[a-z]+$/, "");
}
