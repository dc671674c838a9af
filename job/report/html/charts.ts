import type { CategoryCount, ConfidenceReport } from "../job-report.ts";
import { plural, share } from "./format.ts";
import { html, type Markup } from "./html.ts";

const WIDTH = 440;
const HEIGHT = 132;
const BASE = 112;
const TOP = 16;

/** How the confidences of a job are spread, in tenths. The numbers are over the bars, so that no other axis is needed. */
export function confidenceChart({ bins }: ConfidenceReport): Markup {
  const most = Math.max(...bins);
  const step = WIDTH / bins.length;
  const spoken = bins.map((count, index) => `${index / 10} to ${(index + 1) / 10}: ${count}`).join("; ");
  const bars = bins.map((count, index) => {
    const height = count === 0 ? 0 : Math.max(2, ((BASE - TOP) * count) / most);
    const x = index * step + 3;
    const middle = index * step + step / 2;
    return html`<rect class="bar" x="${x}" y="${BASE - height}" width="${step - 6}" height="${height}" rx="2"/>
${count === 0 ? undefined : html`<text x="${middle}" y="${BASE - height - 4}" text-anchor="middle">${count}</text>`}`;
  });
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((tick) => {
    const anchor = tick === 0 ? "start" : tick === 1 ? "end" : "middle";
    return html`<text x="${tick * WIDTH}" y="${HEIGHT - 4}" text-anchor="${anchor}">${tick}</text>`;
  });
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="How many confidences are in each tenth. ${spoken}">
${bars}<line class="axis" x1="0" x2="${WIDTH}" y1="${BASE + 0.5}" y2="${BASE + 0.5}"/>${ticks}</svg>`;
}

/** A share as a bar, before the number in a table cell. */
export function shareBar(value: number, isSecond = false): Markup {
  const width = Math.max(0, Math.min(100, value * 100));
  return html`<svg class="meter" viewBox="0 0 100 7" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="7"/><rect class="bar${isSecond ? " other" : ""}" width="${width}" height="7"/></svg>`;
}

/** More categories than these are summed up. */
const SHOWN = 25;

/** How often each label category is in the labels, and how often workers named it. */
export function categoryTable(labels: readonly CategoryCount[], answers: readonly CategoryCount[]): Markup {
  const inLabels = new Map(labels.map(({ category, count }) => [category, count]));
  const inAnswers = new Map(answers.map(({ category, count }) => [category, count]));
  const all = [...new Set([...inLabels.keys(), ...inAnswers.keys()])];
  const total = (counts: readonly CategoryCount[]) => counts.reduce((sum, { count }) => sum + count, 0);
  const [labelTotal, answerTotal] = [total(labels), total(answers)];
  const cells = (count: number, sum: number, isSecond: boolean) =>
    sum === 0
      ? undefined
      : html`<td class="number">${shareBar(count / sum, isSecond)}<span class="figure wide">${count.toLocaleString("en-US")} <span class="muted">${share(count / sum)}</span></span></td>`;
  const rows = all
    .slice(0, SHOWN)
    .map(
      (category) =>
        html`<tr><td>${category === "" ? "(no name)" : category}</td>${cells(inLabels.get(category) ?? 0, labelTotal, false)}${cells(inAnswers.get(category) ?? 0, answerTotal, true)}</tr>`,
    );
  const rest =
    all.length > SHOWN
      ? html`<p class="muted">and ${plural(all.length - SHOWN, "more category", "more categories")}</p>`
      : undefined;
  return html`<div class="scroll"><table><thead><tr><th scope="col">Label category</th>${labelTotal === 0 ? undefined : html`<th scope="col" class="number">In the labels</th>`}${answerTotal === 0 ? undefined : html`<th scope="col" class="number">In the answers</th>`}</tr></thead><tbody>${rows}</tbody></table></div>${rest}`;
}
