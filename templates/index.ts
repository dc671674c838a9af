/** Public names of `labelsmith/templates`. */
export * from "./lint/index.ts";
export * from "./liquid/index.ts";
