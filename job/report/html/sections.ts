import type { FieldReport, JobReport, WorkerReport } from "../job-report.ts";
import { categoryTable, confidenceChart, shareBar } from "./charts.ts";
import { commonPrefix, decimals, NOTHING, plural, seconds, share } from "./format.ts";
import { html, type Markup } from "./html.ts";

/** More workers, failures and ids than these are summed up. */
const WORKERS = 100;
const FAILURES = 30;
const IDS = 12;

export function tiles({ counters, agreement, times, confidence, truth }: JobReport): Markup {
  const tile = (name: string, value: string, note: string, tone = "") =>
    html`<div class="tile ${tone}"><dt>${name}</dt><dd>${value}${note === "" ? undefined : html`<div class="note">${note}</div>`}</dd></div>`;
  const of = (count: number) =>
    counters.objects === 0
      ? ""
      : `${share(count / counters.objects)} of ${counters.objects.toLocaleString("en-US")}`;
  const number = (count: number) => count.toLocaleString("en-US");
  return html`<dl class="tiles">
${tile("Labeled", number(counters.labeled), of(counters.labeled))}
${tile("Failed", number(counters.failed), of(counters.failed), counters.failed > 0 ? "bad" : "")}
${counters.unlabeled > 0 ? tile("Unlabeled", number(counters.unlabeled), of(counters.unlabeled)) : undefined}
${tile("Answers", number(counters.answers), `by ${plural(counters.workers, "worker")}`)}
${tile("Agreement", share(agreement), agreement === null ? "no object has two answers" : "between workers")}
${confidence === null ? undefined : tile("Confidence", decimals(confidence.median), `median; lowest ${decimals(confidence.lowest)}`)}
${times === null ? undefined : tile("Time", seconds(times.median), `median; 9 of 10 below ${seconds(times.p90)}`)}
${truth === null ? undefined : tile("Score", truth.score.toFixed(3), `on ${plural(truth.known, "known label")}`)}
</dl>`;
}

/** What the reader must know before trusting the rest. */
export function notices({ missing, problems, consolidation }: JobReport): Markup | undefined {
  const lines = [
    ...missing.map((path) => html`<li><span class="mono">${path}</span> is not in the folder.</li>`),
    ...problems
      .slice(0, FAILURES)
      .map(
        ({ where, message }) => html`<li><span class="mono">${where}</span> ${message.slice(0, 300)}</li>`,
      ),
    ...(problems.length > FAILURES
      ? [html`<li>and ${plural(problems.length - FAILURES, "more problem")}</li>`]
      : []),
    ...(consolidation.unanswered.length > 0
      ? [
          html`<li>${plural(consolidation.unanswered.length, "data object")} went to the consolidation Lambda and did not come back: ${someIds(consolidation.unanswered)}</li>`,
        ]
      : []),
  ];
  if (lines.length === 0) return undefined;
  return html`<section class="notice"><h2>Read with care</h2><ul>${lines}</ul></section>`;
}

export function failures({ failures: groups }: JobReport): Markup | undefined {
  if (groups.length === 0) return undefined;
  const rows = groups
    .slice(0, FAILURES)
    .map(
      ({ reason, datasetObjectIds }) =>
        html`<tr><td>${reason}</td><td class="number">${datasetObjectIds.length.toLocaleString("en-US")}</td><td class="mono">${someIds(datasetObjectIds)}</td></tr>`,
    );
  const rest =
    groups.length > FAILURES
      ? html`<p class="muted">and ${plural(groups.length - FAILURES, "more reason")}</p>`
      : undefined;
  return html`<section><h2>Failures</h2><p class="lead">What differs from object to object is left out of the reasons.</p>
<div class="scroll"><table><thead><tr><th scope="col">Reason</th><th scope="col" class="number">Data objects</th><th scope="col">Ids</th></tr></thead><tbody>${rows}</tbody></table></div>${rest}</section>`;
}

export function agreementSection({ fields, answersPerObject }: JobReport): Markup | undefined {
  if (fields.length === 0) return undefined;
  const has = (key: "alpha" | "kappa") => fields.some((field) => field[key] !== null);
  const row = (
    field: FieldReport,
  ) => html`<tr><td>${field.field} <span class="muted">${field.kind}${field.unread > 0 ? `, without ${plural(field.unread, "answer")} of another kind` : ""}</span></td>
<td class="number">${field.agreement === null ? undefined : shareBar(field.agreement)}<span class="figure">${share(field.agreement)}</span></td>${has("alpha") ? html`<td class="number">${decimals(field.alpha)}</td>` : undefined}${has("kappa") ? html`<td class="number">${decimals(field.kappa)}</td>` : undefined}</tr>`;
  const statistics = [...new Map(fields.map(({ kind, statistic }) => [kind, statistic]))];
  const counts = answersPerObject
    .map(({ answers, objects }) => `${plural(objects, "data object")} with ${plural(answers, "answer")}`)
    .join(", ");
  return html`<section><h2>Agreement</h2><p class="lead">${counts}.${has("alpha") ? " Alpha and kappa are 0 for chance and 1 for full agreement." : ""}</p>
<div class="scroll"><table><thead><tr><th scope="col">Field</th><th scope="col" class="number">Agreement</th>${has("alpha") ? html`<th scope="col" class="number">Alpha</th>` : undefined}${has("kappa") ? html`<th scope="col" class="number">Kappa</th>` : undefined}</tr></thead><tbody>${fields.map(row)}</tbody></table></div>
<ul class="statistics">${statistics.map(([kind, statistic]) => html`<li>Agreement of ${kind}: ${statistic}.</li>`)}</ul></section>`;
}

export function confidenceSection({ confidence }: JobReport): Markup | undefined {
  if (confidence === null) return undefined;
  return html`<section><h2>Confidence</h2><p class="lead">How many of the labels’ ${plural(confidence.count, "confidence")} are in each tenth. Comparable only within this job.</p>${confidenceChart(confidence)}</section>`;
}

export function categoriesSection({ categories, fields }: JobReport): Markup | undefined {
  const named = fields.filter((field) => field.categories.length > 0);
  if (categories.length === 0 && named.length === 0) return undefined;
  // The field that the label was made of is shown beside it.
  const inLabels = new Set(categories.map(({ category }) => category));
  const paired = named.find((field) => field.categories.some(({ category }) => inLabels.has(category)));
  const others = named.filter((field) => field !== paired);
  return html`<section><h2>Label categories</h2>${categories.length > 0 ? categoryTable(categories, paired?.categories ?? []) : undefined}
${others.map((field) => html`<h3 class="part">${field.field}</h3>${categoryTable([], field.categories)}`)}</section>`;
}

export function workersSection({ workers, times }: JobReport): Markup | undefined {
  if (workers.length === 0) return undefined;
  const prefix = commonPrefix(workers.map(({ workerId }) => workerId));
  const shown = workers.slice(0, WORKERS);
  const rest =
    workers.length > WORKERS
      ? html`<p class="muted">and ${plural(workers.length - WORKERS, "more worker")}</p>`
      : undefined;
  const timeHeads =
    times === null
      ? undefined
      : html`<th scope="col" class="number">Median time</th><th scope="col" class="number">9 of 10 below</th><th scope="col" class="number">Fastest</th><th scope="col" class="number">Hasty</th>`;
  return html`<section><h2>Workers</h2><p class="lead">Agreement is with the other workers on the same data objects.${times === null ? "" : " An answer is hasty if it took less than a quarter of the job’s median time."}${prefix === "" ? "" : ` All ids begin with ${prefix}`}</p>
<div class="scroll"><table><thead><tr><th scope="col">Worker</th><th scope="col" class="number">Answers</th><th scope="col" class="number">Agreement</th>${timeHeads}</tr></thead><tbody>${shown.map((worker) => workerRow(worker, prefix, times !== null))}</tbody></table></div>${rest}</section>`;
}

function workerRow(
  { workerId, answers, agreement, times, hasty, flags }: WorkerReport,
  prefix: string,
  hasTimes: boolean,
): Markup {
  const badges = flags.map((flag) => html` <span class="badge warn">${flag}</span>`);
  const timeCells = hasTimes
    ? html`<td class="number">${seconds(times?.median)}</td><td class="number">${seconds(times?.p90)}</td><td class="number">${seconds(times?.lowest)}</td><td class="number">${hasty === 0 ? NOTHING : hasty}</td>`
    : undefined;
  return html`<tr><td><span class="mono">${workerId.slice(prefix.length)}</span>${badges}</td><td class="number">${answers.toLocaleString("en-US")}</td><td class="number">${share(agreement)}</td>${timeCells}</tr>`;
}

function someIds(ids: readonly string[]): string {
  const shown = ids.slice(0, IDS).join(", ");
  return ids.length > IDS ? `${shown}, …` : shown;
}
