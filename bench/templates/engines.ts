import liquidPackage from "liquid";
import { Liquid } from "liquidjs";
import { createTemplateEngine } from "../../templates/liquid/index.ts";

type TaskInput = Readonly<Record<string, unknown>>;

/** A Liquid engine under the clock: a template is prepared, and its pages are rendered. */
export interface BenchEngine {
  readonly name: string;
  readonly prepare: (
    source: string,
  ) => Promise<(taskInput: TaskInput) => unknown> | ((taskInput: TaskInput) => unknown);
}

/** What Ground Truth adds to Liquid, in the least that lets its templates render. */
const FILTERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  to_json: (value) => JSON.stringify(value),
  grant_read_access: (value) => value,
  skip_autoescape: (value) => value,
};

const labelsmith: BenchEngine = {
  name: "labelsmith",
  prepare(source) {
    const engine = createTemplateEngine({ grantReadAccess: (_object, uri) => uri });
    return (taskInput) => engine.render({ source }, taskInput);
  },
};

/** liquidjs as it comes, with its own escaping. */
function bareLiquidjs(): BenchEngine {
  const liquid = new Liquid({ outputEscape: "escape" });
  for (const [name, filter] of Object.entries(FILTERS)) liquid.registerFilter(name, filter);
  return {
    name: "liquidjs",
    prepare(source) {
      const template = liquid.parse(source);
      return (input) => liquid.renderSync(template, { task: { input } });
    },
  };
}

/** The npm package `liquid`, a port of the original that promises its pages; it escapes nothing. */
function portOfLiquid(): BenchEngine {
  const engine = new liquidPackage.Engine();
  engine.registerFilters(FILTERS);
  return {
    name: "liquid",
    async prepare(source) {
      const template = await engine.parse(source);
      return (input) => template.render({ task: { input } });
    },
  };
}

/** All engines, the one that the others are compared with first. */
export function benchEngines(): readonly BenchEngine[] {
  return [bareLiquidjs(), labelsmith, portOfLiquid()];
}
