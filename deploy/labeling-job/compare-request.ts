import { isObject } from "../../lambdas/contract/json.ts";

/** What a request may leave out and the service does not fill in: that it is left out says something. */
const TOLD_BY_ABSENCE = ["StoppingConditions", "LabelCategoryConfigS3Uri"];
/** Not of the job's making: anybody may add tags, and names are the same in any case. */
const NOT_COMPARED = ["Tags", "LabelingJobName"];

/**
 * Where a job that is there differs from the one that a request asks for, as paths into the request. Values that the service
 * filled in by itself are no difference.
 */
export function differingFields(request: object, job: object): readonly string[] {
  const missing = TOLD_BY_ABSENCE.filter(
    (name) => fieldOf(request, name) === undefined && !isEmpty(fieldOf(job, name)),
  );
  const asked = Object.fromEntries(Object.entries(request).filter(([name]) => !NOT_COMPARED.includes(name)));
  return [...differences(asked, job, []), ...missing];
}

function differences(asked: unknown, found: unknown, path: readonly string[]): string[] {
  if (asked === undefined || asked === found) return [];
  if (isObject(asked) && isObject(found)) {
    const [mine, theirs] = [asked, found];
    return Object.entries(mine).flatMap(([name, value]) =>
      differences(value, fieldOf(theirs, name), [...path, name]),
    );
  }
  if (Array.isArray(asked) && Array.isArray(found) && asked.length === found.length) {
    return asked.flatMap((value, index) => differences(value, found[index], [...path, String(index)]));
  }
  return [path.join(".")];
}

function fieldOf(value: object, name: string): unknown {
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function isEmpty(value: unknown): boolean {
  if (!isObject(value)) return value === undefined;
  return Object.values(value).every((inner) => inner === undefined);
}

/** Another name to propose: the same with a number, or with the next one. */
export function nextJobName(name: string, maxCharacters: number): string {
  const { stem = name, number = "1" } = /^(?<stem>.*?)-(?<number>\d{1,6})$/.exec(name)?.groups ?? {};
  const ending = `-${Number(number) + 1}`;
  return `${stem.slice(0, maxCharacters - ending.length)}${ending}`;
}
