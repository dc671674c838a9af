import type { Page, Span } from "../page/index.ts";
import type { Finding } from "./finding.ts";

/** A comment that turns rules off, for the next line or for the whole file. */
export interface Suppression extends Span {
  /** The line that it is for; `undefined` for the whole file. */
  readonly forLine: number | undefined;
  /** The template's, as findings have it. */
  readonly file: string | undefined;
  /** The code, or `undefined` for all rules. */
  readonly code: string | undefined;
}

const DIRECTIVE = /labelsmith-(?<scope>disable-next-line|disable)\b(?<codes>[^\n]*)/gu;

/**
 * Finds `labelsmith-disable-next-line` and `labelsmith-disable`, each with the codes of rules or for all of them, in the
 * comments of HTML and Liquid. What follows `--` says why.
 */
export function findSuppressions({ text, liquid, comments }: Page): readonly Suppression[] {
  const places = [...comments, ...liquid.filter(({ kind }) => kind === "comment")];
  return places.flatMap(({ begin, end }) =>
    [...text.source.slice(begin, end).matchAll(DIRECTIVE)].flatMap(({ index, groups, 0: all }) => {
      const isNextLine = groups?.["scope"] === "disable-next-line";
      const forLine = isNextLine ? text.range(end, end).line + 1 : undefined;
      const span = { begin: begin + index, end: begin + index + all.trimEnd().length };
      const codes = (groups?.["codes"] ?? "").replace(/(?:--|-?%\}|\{%-?).*$/u, "").match(/[\w-]+/gu) ?? [];
      const named = codes.length === 0 ? [undefined] : codes;
      return named.map((code) => ({ ...span, forLine, file: text.file, code }));
    }),
  );
}

/** The suppressions of a template, which remember whether they were of use. */
export class Suppressions {
  readonly #all: readonly Suppression[];
  readonly #byLine: ReadonlyMap<number | undefined, readonly Suppression[]>;
  readonly #used = new Set<Suppression>();

  constructor(all: readonly Suppression[]) {
    this.#all = all;
    const byLine = new Map<number | undefined, Suppression[]>();
    for (const suppression of all) {
      const others = byLine.get(suppression.forLine);
      if (others) others.push(suppression);
      else byLine.set(suppression.forLine, [suppression]);
    }
    this.#byLine = byLine;
  }

  get unused(): readonly Suppression[] {
    return this.#all.filter((suppression) => !this.#used.has(suppression));
  }

  /** Whether one of them turns a finding off. */
  cover({ code, line, file }: Finding): boolean {
    const candidates = [...(this.#byLine.get(line) ?? []), ...(this.#byLine.get(undefined) ?? [])];
    const fitting = candidates.filter(
      (candidate) => candidate.file === file && (candidate.code === undefined || candidate.code === code),
    );
    for (const suppression of fitting) this.#used.add(suppression);
    return fitting.length > 0;
  }
}
