import { Context, Drop, type Liquid, toValue } from "liquidjs";
import type { S3Location } from "../../../lambdas/contract/s3-uri.ts";
import type { TemplateDiagnostic, TemplateDiagnosticCode } from "../diagnostic.ts";
import { Fault } from "../errors/fault.ts";
import { LIMIT_FIX } from "../errors/limit-errors.ts";
import { MAX_DIAGNOSTICS, MAX_RENDER_STEPS } from "../limits.ts";
import type { ParsedTemplate } from "../parse/parsed-template.ts";
import { isCountable, type Read } from "../variables/reads.ts";
import { lookUp } from "./look-up.ts";
import { describeMissing, isNil } from "./missing-variable.ts";

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

  constructor(liquid: Liquid, input: RenderInput) {
    const variables = Object.assign(Object.create(null), { task: { input: input.taskInput } });
    super(variables, liquid.options, { sync: true }, { liquid });
    this.#input = input;
    this.#boundSteps();
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

  override *_get(names: Parameters<Context["_get"]>[0]): IterableIterator<unknown> {
    const [mark, ...keys] = names;
    const read = typeof mark === "string" ? this.#input.template.marks.get(mark) : undefined;
    if (read === undefined) return yield super._get(names);
    const root: unknown = yield super._get([read.name]);
    const value: unknown = yield this._getFromScope(root, keys);
    if (read.bound && !isCountable(toValue(value))) {
      throw new Fault({ code: "template-limit", summary: "This number is too large to count to." }, read);
    }
    // Where a key has no value, that has been reported already.
    if (!read.tolerant && isNil(value) && !keys.some(isNil)) {
      const missing = describeMissing({
        read,
        keys: keys.map((key) => (typeof key === "number" ? key : String(toValue(key)))),
        root,
        taskInput: this.#input.taskInput,
        step: (from, key) => this.readProperty(from, key),
      });
      if (missing) this.report("missing-variable", missing.message, read, missing.path);
    }
    return value;
  }

  override readProperty(from: unknown, key: unknown): unknown {
    // Where no scope has a name, liquidjs looks it up here.
    if (from === this.globals) return undefined;
    if (!(from instanceof Drop)) return lookUp(from, toValue(key));
    return typeof key === "string" && LOOP_PROPERTIES.has(key) ? super.readProperty(from, key) : undefined;
  }

  /** liquidjs asks here before every tag, output and stretch of HTML, with the time. */
  #boundSteps(): void {
    const limit = this.renderLimit;
    const checkTime = limit.check.bind(limit);
    let steps = 0;
    limit.check = (now) => {
      if (++steps > MAX_RENDER_STEPS) {
        throw new Fault({
          code: "template-limit",
          summary: `The template takes more than ${MAX_RENDER_STEPS} steps to render.`,
          fix: LIMIT_FIX,
        });
      }
      checkTime(now);
    };
  }
}
