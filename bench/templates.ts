import { fileURLToPath } from "node:url";
import { lintTemplate } from "../templates/lint/index.ts";
import { type BenchEngine, benchEngines } from "./templates/engines.ts";
import { type BenchTemplate, readTemplates } from "./templates/read-templates.ts";

const DEFAULT_FOLDERS = ["../test/fixtures", "../templates/gallery"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const ROUNDS = 31;
const WARM_UP = 5;
/** Pages of each template in a round of the second measurement. */
const ROWS = 20;

/**
 * Prints how many pages of real templates a second each Liquid engine makes, and the ratio to liquidjs as it comes:
 * with the template parsed for every page, as a page of a portal is made, and parsed once for many rows, as a preview
 * does; and how long the linter takes for each. The engines take turns in every round; the numbers are medians over the rounds. Templates that an engine cannot
 * render are named and left out for all.
 *
 * Arguments: folders of templates, by default those of the tests and of the gallery.
 */
export async function main(args: string[]): Promise<void> {
  const templates = readTemplates(args.length === 0 ? DEFAULT_FOLDERS : args);
  const engines = benchEngines();
  const common = await renderedByAll(engines, templates);
  const characters = common.reduce((sum, { source }) => sum + source.length, 0);
  console.log(`${common.length} of ${templates.length} templates, ${characters} characters in all`);

  await compare("parsed for every page", engines, common.length, async ({ prepare }) => {
    for (const { source, taskInput } of common) await (await prepare(source))(taskInput);
  });

  const prepared = new Map<BenchEngine, (() => unknown)[]>();
  for (const engine of engines) prepared.set(engine, await prepareAll(engine, common));
  await compare("parsed once, rendered for many rows", engines, common.length * ROWS, async (engine) => {
    for (const render of prepared.get(engine) ?? []) {
      for (let row = 0; row < ROWS; row++) await render();
    }
  });

  const [liquidjs] = engines;
  if (liquidjs === undefined) return;
  const linters: readonly Timed<BenchTemplate>[] = [
    {
      name: "a page",
      run: async ({ source, taskInput }) => void (await (await liquidjs.prepare(source))(taskInput)),
    },
    { name: "lint", run: async (template) => void lintTemplate(template) },
    {
      name: "with a row",
      run: async (template) =>
        void lintTemplate(template, { rows: [{ datasetObjectId: "0", taskInput: template.taskInput }] }),
    },
  ];
  await compare("linted, beside a page of liquidjs", linters, common.length, async ({ run }) => {
    for (const template of common) await run(template);
  });
}

/** What is timed with each template. */
interface Timed<Input> {
  readonly name: string;
  readonly run: (input: Input) => Promise<void>;
}

async function renderedByAll(engines: readonly BenchEngine[], templates: readonly BenchTemplate[]) {
  const common: BenchTemplate[] = [];
  for (const template of templates) {
    const failures: string[] = [];
    for (const { name, prepare } of engines) {
      try {
        await (await prepare(template.source))(template.taskInput);
      } catch (error) {
        failures.push(`${name} cannot render ${template.file}: ${String(error).split("\n")[0]}`);
      }
    }
    for (const failure of failures) console.log(failure);
    if (failures.length === 0) common.push(template);
  }
  return common;
}

async function prepareAll(engine: BenchEngine, templates: readonly BenchTemplate[]) {
  const renders: (() => unknown)[] = [];
  for (const { source, taskInput } of templates) {
    const render = await engine.prepare(source);
    await render(taskInput);
    renders.push(() => render(taskInput));
  }
  return renders;
}

/** Times a run of each contender in every round, in turn, and prints the medians and the ratios to the first. */
async function compare<Contender extends { readonly name: string }>(
  title: string,
  contenders: readonly Contender[],
  pages: number,
  run: (contender: Contender) => Promise<void>,
): Promise<void> {
  const rounds: number[][] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const times: number[] = [];
    for (const contender of contenders) times.push(await milliseconds(() => run(contender)));
    if (round >= WARM_UP) rounds.push(times);
  }
  console.log(title);
  for (const [index, { name }] of contenders.entries()) {
    const perSecond = (1000 * pages) / median(rounds.map((times) => times[index]!));
    const ratio = median(rounds.map((times) => times[0]! / times[index]!));
    console.log(
      `  ${name.padEnd(12)} ${perSecond.toFixed(0).padStart(8)} pages a second, ${ratio.toFixed(2)} of ${contenders[0]?.name}`,
    );
  }
}

async function milliseconds(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
