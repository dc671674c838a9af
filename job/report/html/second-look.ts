import type { CloserLook, Drawing } from "../closer-look.ts";
import type { SecondLookReason } from "../job-report.ts";
import type { LabeledBox } from "../read-label.ts";
import { decimals, plural, seconds, share } from "./format.ts";
import { html, type Markup } from "./html.ts";
import { markedText } from "./marked-text.ts";

/** Where the picture of a data object is: a data URI or a file's address. */
export type PictureAddress = (uri: string) => string | undefined;

const BADGES: Readonly<Record<SecondLookReason["code"], readonly [name: string, tone: string]>> = {
  failed: ["failed", "bad"],
  wrong: ["wrong", "bad"],
  "low-agreement": ["agreement", "warn"],
  "low-confidence": ["confidence", "warn"],
  slow: ["slow", ""],
  "hasty-answer": ["hasty", ""],
  "single-worker": ["one worker", ""],
};

/** One data object that is worth a second look: its picture or text, why, and what the workers said. */
export function secondLookCard(look: CloserLook, addressOf: PictureAddress): Markup {
  const { object, reasons, drawing } = look;
  const address = object.source?.key === "source-ref" ? addressOf(object.source.value) : undefined;
  const picture = address === undefined && drawing === undefined ? undefined : pictureOf(look, address);
  return html`<article class="look${picture === undefined ? " plain" : ""}">
${picture}<div>
<h3>Data object ${object.datasetObjectId}</h3>
<ul class="reasons">${reasons.map(reasonItem)}</ul>
${object.source?.key === "source" ? html`<blockquote dir="auto">${markedText(object.source.value, look.spans)}</blockquote>` : undefined}
<dl class="facts">${facts(look)}</dl>
</div></article>`;
}

function reasonItem({ code, message }: SecondLookReason): Markup {
  const [name, tone] = BADGES[code];
  return html`<li><span class="badge ${tone}">${name}</span><p>${crop(message)}</p></li>`;
}

function facts({ object, label, fields }: CloserLook): readonly Markup[] {
  const fact = (name: string, value: Markup | string) => html`<dt>${name}</dt><dd dir="auto">${value}</dd>`;
  return [
    ...(object.source?.key === "source-ref"
      ? [fact("Object", html`<span class="mono">${object.source.value}</span>`)]
      : []),
    ...(label === undefined ? [] : [fact("Label", label)]),
    ...fields.map(({ field, values }) =>
      fact(
        field,
        html`${values.map(({ value, workers }, index) => html`${index > 0 ? " · " : ""}${value}${workers > 1 ? html` <span class="times">×${workers}</span>` : undefined}`)}`,
      ),
    ),
    fact("Measured", measured(object)),
  ];
}

function measured({ agreement, confidence, seconds: time, answers, score }: CloserLook["object"]): string {
  return [
    plural(answers, "answer"),
    ...(agreement === null ? [] : [`agreement ${share(agreement)}`]),
    ...(confidence === null ? [] : [`confidence ${decimals(confidence)}`]),
    ...(time === null ? [] : [`median ${seconds(time)}`]),
    ...(score === null ? [] : [`score ${decimals(score)}`]),
  ].join(" · ");
}

/** The picture with what was drawn on it; without the picture, what was drawn alone. */
function pictureOf({ object, drawing }: CloserLook, address: string | undefined): Markup {
  const name = `Data object ${object.datasetObjectId}`;
  if (drawing === undefined)
    return html`<figure class="picture"><img src="${address ?? ""}" alt="${name}" loading="lazy"></figure>`;
  const { width, height, label, answers } = drawing;
  const what = `${name} with ${plural(label.length, "box", "boxes")} of the label and ${plural(answers.length, "box", "boxes")} of the workers`;
  return html`<figure><div class="picture"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${what}">
${address === undefined ? undefined : html`<image href="${address}" width="${width}" height="${height}"/>`}
${answers.map((box) => boxOf(box, "given"))}${label.map((box) => boxOf(box, "agreed"))}${label.length > NAMED_BOXES ? undefined : label.map((box) => nameOf(box, drawing))}</svg></div>
${legend(drawing)}</figure>`;
}

/** Each box has a dark edge below it, so that it is seen on any picture. */
function boxOf({ label, left, top, width, height }: LabeledBox, kind: "given" | "agreed"): Markup {
  const at = html`x="${left}" y="${top}" width="${width}" height="${height}"`;
  return html`<rect class="edge ${kind}-edge" ${at}/><rect class="${kind}" ${at}><title>${label}</title></rect>`;
}

/** The name of a box's label category over its corner, in a size that is read on a small picture. */
function nameOf({ label, left, top }: LabeledBox, { width }: Drawing): Markup {
  const size = Math.round(width / 32);
  const y = Math.max(size, top - size / 3);
  return html`<text class="name" x="${left}" y="${y}" font-size="${size}" stroke-width="${size / 5}" aria-hidden="true">${label}</text>`;
}

function legend({ label, answers }: Drawing): Markup {
  const item = (kind: "given" | "agreed", name: string) =>
    html`<span><svg viewBox="0 0 18 12" aria-hidden="true">${boxOf({ label: name, left: 2, top: 2, width: 14, height: 8 }, kind)}</svg>${name}</span>`;
  return html`<figcaption class="key">${label.length === 0 ? undefined : item("agreed", "label")}${answers.length === 0 ? undefined : item("given", "workers")}</figcaption>`;
}

/** Names of more boxes than these would hide the picture. */
const NAMED_BOXES = 12;
const MAX_TEXT = 700;

function crop(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}…`;
}
