/** The parts of the npm package `liquid` that the benchmark calls; it has no types of its own. */
declare module "liquid" {
  class Engine {
    registerFilters(filters: Readonly<Record<string, (value: unknown) => unknown>>): void;
    parse(source: string): Promise<{ render(variables: object): Promise<string> }>;
  }
  const liquid: { readonly Engine: typeof Engine };
  export default liquid;
}
