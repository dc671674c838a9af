import { Context, Drop, type Liquid, toValue } from "liquidjs";
import type { S3Location } from "../../../lambdas/contract/s3-uri.ts";
import type { TemplateDiagnostic, TemplateDiagnosticCode } from "../diagnostic.ts";
import { Fault } from "../errors/fault.ts";
import { LIMIT_FIX } from "../errors/limit-errors.ts";
import { MAX_DIAGNOSTICS, MAX_RENDER_STEPS } from "../limits.ts";
import type { ParsedTemplate } from "../parse/parsed-template.ts";
import { isCountable, type Read } from "../variables/read.ts";
import { lookUp } from "./look-up.ts";
import { describeMissing, isNil } from "./missing-variable.ts";

/** A step takes far less than a microsecond, or has its own bound. */
const STEPS_PER_LOOK_AT_THE_CLOCK = 64;

/** What `forloop` and `tablerowloop` have; their other members are not for templates. */
const LOOP_PROPERTIES = new Set(
  "index index0 rindex rindex0 first last length name col col0 col_first col_last row".split(" "),
);

export type GrantReadAccess = (object: S3Location, uri: string) => string;

/** What one rendering starts from. */
export interface RenderInput {
  readonly template: ParsedTemplate;
  readonly taskInput: Readonly<Record<string, unknown>>;
  readonly grantReadAccess: GrantReadAccess;
}

/** One rendering: lookups that report what is missing, the bounds on its cost, and the findings on the way. */
export class RenderContext extends Context {
  readonly #input: RenderInput;
  readonly #diagnostics = new Map<string, TemplateDiagnostic>();
  readonly #missing = new Set<string>();
  /** The names that loops make, innermost last, and the loop around each. */
  readonly #loops: object[] = [];
  readonly #parents = new WeakMap<object, unknown>();
  #steps = 0;

  constructor(liquid: Liquid, input: RenderInput) {
    const variables = Object.assign(Object.create(null), { task: { input: input.taskInput } });
    super(variables, liquid.options, { sync: true }, { liquid });
    this.#input = input;
  }

  get diagnostics(): readonly TemplateDiagnostic[] {
    return [...this.#diagnostics.values()];
  }

  grantReadAccess(object: S3Location, uri: string): string {
    return this.#input.grantReadAccess(object, uri);
  }

  /** Adds a finding, once for each place and variable however often a loop comes by, up to a bound. */
  report(
    code: TemplateDiagnosticCode,
    message: string,
    at: Pick<Read, "begin" | "end">,
    path?: string,
  ): void {
    const key = `${at.begin} ${code} ${path ?? ""}`;
    if (this.#diagnostics.has(key) || this.#diagnostics.size >= MAX_DIAGNOSTICS) return;
    const { text } = this.#input.template;
    this.#diagnostics.set(key, {
      code,
      message,
      severity: "warning",
      ...(text.file === undefined ? {} : { file: text.file }),
      ...text.range(at.begin, at.end),
      ...(path === undefined ? {} : { path }),
    });
  }

  /**
   * The value of a variable. One that is not there is reported.
   *
   * @param names the first name as it was marked when the template was parsed, then keys
   */
  read(names: readonly unknown[]): unknown {
    const [mark, ...keys] = names;
    const read = typeof mark === "string" ? this.#input.template.marks.get(mark) : undefined;
    const root = this.#lookUpName(read?.name ?? String(mark));
    let value = root;
    for (const key of keys) value = this.readProperty(value, key);
    if (read === undefined) return value;
    if (read.bound && !isCountable(toValue(value))) {
      throw new Fault({ code: "template-limit", summary: "This number is too large to count to." }, read);
    }
    // Where a key has no value, that has been reported already.
    if (!read.tolerant && isNil(value) && !keys.some(isNil)) this.#reportMissing(read, keys, root);
    return value;
  }

  override *_get(names: Parameters<Context["_get"]>[0]): Generator<unknown, unknown> {
    return yield this.read(names);
  }

  override readProperty(from: unknown, key: unknown): unknown {
    if (!(from instanceof Drop)) return lookUp(from, toValue(key));
    if (key === "parentloop") return this.#parents.get(from);
    return typeof key === "string" && LOOP_PROPERTIES.has(key) ? super.readProperty(from, key) : undefined;
  }

  override push(names: object): number {
    if ("forloop" in names && names.forloop instanceof Drop) {
      this.#parents.set(names.forloop, this.#lookUpName("forloop"));
    }
    this.#loops.push(names);
    return super.push(names);
  }

  override pop(): ReturnType<Context["pop"]> {
    this.#loops.pop();
    return super.pop();
  }

  /** Counts a tag, output or stretch of HTML, and ends a rendering that goes on for too long. */
  countStep(): void {
    this.#steps++;
    if (this.#steps > MAX_RENDER_STEPS) {
      throw new Fault({
        code: "template-limit",
        summary: `The template takes more than ${MAX_RENDER_STEPS} steps to render.`,
        fix: LIMIT_FIX,
      });
    }
    if (this.#steps % STEPS_PER_LOOK_AT_THE_CLOCK === 0) this.renderLimit.check(performance.now());
  }

  /** Loops go before `assign` and `capture`, and these before the task and the counters of `increment`. */
  #lookUpName(name: string): unknown {
    const names =
      this.#loops.findLast((scope) => name in scope) ??
      (name in this.bottom() ? this.bottom() : this.environments);
    return Object.getOwnPropertyDescriptor(names, name)?.value;
  }

  #reportMissing(read: Read, given: readonly unknown[], root: unknown): void {
    const keys = given.map((key) => (typeof key === "number" ? key : String(toValue(key))));
    // What is missing is only worked out for the first of many turns of a loop.
    const lookup = [read.begin, ...keys].join("\u0000");
    if (this.#missing.has(lookup) || this.#diagnostics.size >= MAX_DIAGNOSTICS) return;
    this.#missing.add(lookup);
    const missing = describeMissing({
      read,
      keys,
      root,
      taskInput: this.#input.taskInput,
      step: (from, key) => this.readProperty(from, key),
    });
    if (missing) this.report("missing-variable", missing.message, read, missing.path);
  }
}

/** The rendering that a tag or filter is called in. */
export function renderContextOf(context: Context): RenderContext {
  if (!(context instanceof RenderContext))
    throw new TypeError("a template is only rendered in its own context");
  return context;
}
