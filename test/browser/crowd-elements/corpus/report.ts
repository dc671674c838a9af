import type { Visit } from "./visit-template.ts";

/** Errors of a page are expected where a script from elsewhere is missing, and so is an answer that its script prevents. */
export function isGood(visit: Visit): boolean {
  const lacksScript = visit.blockedScripts.length > 0;
  return (
    visit.isLoaded &&
    visit.unknownElements.length === 0 &&
    (visit.pageErrors.length === 0 || lacksScript) &&
    (visit.problems.length === 0 || lacksScript) &&
    (visit.submission === "submitted" || lacksScript) &&
    visit.wrongKeys.length === 0 &&
    visit.emptyKeys.length === 0
  );
}

/** One table with a row per template, and the totals. */
export function formatReport(visits: readonly Visit[]): string {
  const width = Math.max(8, ...visits.map(({ name }) => name.length));
  const rows = visits.map((visit) =>
    [
      isGood(visit) ? "ok  " : "FAIL",
      visit.name.padEnd(width),
      visit.isLoaded ? "loaded" : "no    ",
      `${visit.pageErrors.length} errors`,
      visit.submission.padEnd(9),
      `${Object.keys(visit.answer ?? {}).length} keys`,
      remarks(visit),
    ]
      .join("  ")
      .trimEnd(),
  );
  const count = (isCounted: (visit: Visit) => boolean) => visits.filter(isCounted).length;
  const lacking = visits.filter(({ blockedScripts }) => blockedScripts.length > 0);
  return [
    ...rows,
    "",
    `templates              ${visits.length}`,
    `loaded                 ${count(({ isLoaded }) => isLoaded)}`,
    `without page errors    ${count(({ pageErrors }) => pageErrors.length === 0)}`,
    `submitted              ${count(({ submission }) => submission === "submitted")}`,
    `keys as in template    ${count(({ answer, wrongKeys }) => answer !== undefined && wrongKeys.length === 0)}`,
    `lack a blocked script  ${lacking.length}`,
    `as expected            ${count(isGood)}`,
  ].join("\n");
}

function remarks({
  unknownElements,
  pageErrors,
  problems,
  wrongKeys,
  emptyKeys,
  blockedScripts,
}: Visit): string {
  return [
    unknownElements.length > 0 ? `unknown: ${unknownElements.join(" ")}` : "",
    blockedScripts.length > 0 ? `blocked: ${blockedScripts.join(" ")}` : "",
    wrongKeys.length > 0 ? `keys: ${wrongKeys.join(" ")}` : "",
    emptyKeys.length > 0 ? `empty: ${emptyKeys.join(" ")}` : "",
    pageErrors.length > 0 ? `error: ${[...new Set(pageErrors)].join("; ")}` : "",
    problems.length > 0 ? `worker: ${[...new Set(problems)].join("; ")}` : "",
  ]
    .filter((remark) => remark !== "")
    .join(" | ");
}
