/** What went wrong, as data: every message of Labelsmith answers the same five questions. */
export interface Problem {
  /** Stable, kebab-case name of the kind of mistake, for example `manifest-line-too-long`. */
  readonly code: string;
  /** One sentence that says what went wrong. */
  readonly summary: string;
  readonly expected?: string;
  readonly found?: string;
  /** `file:line:column`, or the manifest line and data object id. */
  readonly where?: string;
  /** What to do about it. */
  readonly fix?: string;
  /** The lines of the file around the place, with the place marked. */
  readonly excerpt?: string;
}

/** The base of every error that Labelsmith throws on purpose; anything else that comes out is a defect. */
export class LabelsmithError extends Error {
  override readonly name: string = "LabelsmithError";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(formatProblem(problem), options);
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** An option of a factory or a parameter of a function is wrong: thrown when it is called, not at the first event. */
export class OptionsError extends LabelsmithError {
  override readonly name: string = "OptionsError";
}

/** Data that crosses Ground Truth's wire (event, payload, manifest line, answer) is not what the contract says. */
export class ContractError extends LabelsmithError {
  override readonly name: string = "ContractError";
}

/** The answers given to a consolidation method cannot be consolidated by it. */
export class ConsolidationError extends LabelsmithError {
  override readonly name: string = "ConsolidationError";
}

/**
 * The problem that an error carries, if it is one of ours. An author's handler may hold a copy of this library of its own,
 * so the error is known by what it carries and not by its class.
 */
export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !("problem" in error)) return undefined;
  const { problem } = error;
  return isProblem(problem) ? problem : undefined;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "summary" in value;
}

/** Renders a problem as text: the sentence first, then one indented line for each thing that is known. */
export function formatProblem(problem: Problem): string {
  const lines = [problem.summary];
  if (problem.expected !== undefined) lines.push(`  expected: ${problem.expected}`);
  if (problem.found !== undefined) lines.push(`  found:    ${problem.found}`);
  if (problem.where !== undefined) lines.push(`  at:       ${problem.where}`);
  if (problem.fix !== undefined) lines.push(`  fix:      ${problem.fix}`);
  if (problem.excerpt !== undefined) lines.push(problem.excerpt);
  return lines.join("\n");
}

/** A short, quoted rendering of any value for the `found` line of a problem. */
export function show(value: unknown, limit = 120): string {
  const text = typeof value === "string" ? JSON.stringify(value) : describe(value);
  return text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length} characters)`;
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "function") return "a function";
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
