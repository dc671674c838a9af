/** A worker template: its text, and the file it came from for messages. */
export interface TemplateSource {
  readonly source: string;
  readonly file?: string;
}

/**
 * A stretch of a template. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive.
 * Lines end with `\n` or `\r\n`.
 */
export interface SourceRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The text of a template with its lines found once, so that each offset costs a binary search. */
export class SourceText {
  readonly source: string;
  readonly file: string | undefined;
  readonly #lineStarts: readonly number[];

  constructor({ source, file }: TemplateSource) {
    this.source = source;
    this.file = file;
    this.#lineStarts = findLineStarts(source);
  }

  /** The range between two offsets in UTF-16 code units, the second exclusive. */
  range(begin: number, end: number): SourceRange {
    const [line, column] = this.#locate(begin);
    const [endLine, endColumn] = this.#locate(Math.max(begin, end));
    return { line, column, endLine, endColumn };
  }

  /** The offsets of a range: the other way round. */
  span({ line, column, endLine, endColumn }: SourceRange): { readonly begin: number; readonly end: number } {
    const offset = (at: number, character: number) => (this.#lineStarts[at - 1] ?? 0) + character - 1;
    return { begin: offset(line, column), end: offset(endLine, endColumn) };
  }

  #locate(offset: number): [line: number, column: number] {
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - starts[low]! + 1];
  }
}

function findLineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
