import JSON5 from "json5";

/** What is wrong with an attribute, for the template's author, who sees it in the place of the element. */
export interface AttributeProblem {
  readonly attribute: string;
  readonly message: string;
  /** The part of the attribute where reading stopped, with a caret below it. */
  readonly excerpt?: string;
}

/** Thrown by a reader whose value has the wrong form; the message completes "The attribute labels …". */
export class AttributeError extends Error {
  override readonly name = "AttributeError";
}

/** Turns a parsed value into what the element works with, or throws an {@link AttributeError}. */
export type Reader<T> = (value: unknown) => T;

export type Parsed<T> = { readonly value: T } | { readonly problem: AttributeProblem };

/**
 * Reads an attribute that holds a list or an object. Templates write these in JavaScript's notation rather than
 * JSON (single quotes, bare keys, trailing commas, comments), hence JSON5.
 */
export function parseJsonAttribute<T>(attribute: string, raw: string, read: Reader<T>): Parsed<T> {
  let parsed: unknown;
  try {
    parsed = JSON5.parse(raw);
  } catch (error) {
    const { line, column } = placeOf(error);
    const place = raw === "" ? "It is empty" : `Reading stopped at line ${line}, column ${column}`;
    const message = `The attribute ${attribute} is not a list or an object. ${place}.${hint(raw)}`;
    return { problem: { attribute, message, excerpt: excerptOf(raw, line, column) } };
  }
  return readValue(attribute, parsed, read);
}

function readValue<T>(attribute: string, value: unknown, read: Reader<T>): Parsed<T> {
  try {
    return { value: read(value) };
  } catch (error) {
    if (!(error instanceof AttributeError)) throw error;
    return { problem: { attribute, message: `The attribute ${attribute} ${error.message}.` } };
  }
}

function placeOf(error: unknown): { line: number; column: number } {
  const isPlaced = error instanceof Error && "lineNumber" in error && "columnNumber" in error;
  return isPlaced
    ? { line: Number(error.lineNumber), column: Number(error.columnNumber) }
    : { line: 1, column: 1 };
}

function hint(raw: string): string {
  if (raw.includes("[object Object]")) return " Print objects with the filter to_json.";
  if (raw.includes("{{")) return " The Liquid in it was not rendered.";
  return "";
}

/** One line of the source around a column (1-based), and a caret below that column. */
function excerptOf(raw: string, line: number, column: number): string {
  const text = raw.split("\n")[line - 1] ?? "";
  const start = Math.max(0, column - 40);
  return `${text.slice(start, start + 80)}\n${" ".repeat(column - 1 - start)}^`;
}

/** The element that has the attribute. */
interface Host {
  getAttribute(name: string): string | null;
  requestUpdate(): void;
}

/**
 * The property of an element that mirrors a JSON attribute. The attribute stays as the author wrote it, since
 * author scripts read it. The same instance is returned until the attribute or the property changes, since they
 * change it in place, too.
 */
export class JsonAttribute<T> {
  readonly #host: Host;
  readonly #name: string;
  readonly #read: Reader<T>;
  readonly #absent: () => T;
  #raw: string | null | undefined;
  #current: Current<T>;

  /** `absent` gives the value of an attribute that is missing or broken. */
  constructor(host: Host, name: string, read: Reader<T>, absent: () => T) {
    this.#host = host;
    this.#name = name;
    this.#read = read;
    this.#absent = absent;
    this.#current = this.#nothing();
  }

  get value(): T {
    return this.#refreshed().value;
  }

  /** Whether the attribute is there or the property was set. */
  get isGiven(): boolean {
    return this.#refreshed().isGiven;
  }

  get problem(): AttributeProblem | undefined {
    return this.#refreshed().problem;
  }

  /** Takes the value itself, or as text what the attribute would hold; `null` and `""` take it away. */
  set(next: unknown): void {
    this.#raw = this.#host.getAttribute(this.#name);
    if (next === null || next === undefined || next === "") this.#current = this.#nothing();
    else if (typeof next === "string")
      this.#current = this.#given(parseJsonAttribute(this.#name, next, this.#read));
    else this.#current = this.#given(readValue(this.#name, next, this.#read));
    this.#host.requestUpdate();
  }

  #refreshed(): Current<T> {
    const raw = this.#host.getAttribute(this.#name);
    if (raw !== this.#raw) {
      this.#raw = raw;
      this.#current =
        raw === null ? this.#nothing() : this.#given(parseJsonAttribute(this.#name, raw, this.#read));
    }
    return this.#current;
  }

  #nothing(): Current<T> {
    return { value: this.#absent(), isGiven: false };
  }

  #given(parsed: Parsed<T>): Current<T> {
    return { value: this.#absent(), ...parsed, isGiven: true };
  }
}

interface Current<T> {
  readonly value: T;
  readonly isGiven: boolean;
  readonly problem?: AttributeProblem;
}
