/** Public names of `labelsmith/templates`. */
export * from "./liquid/index.ts";
