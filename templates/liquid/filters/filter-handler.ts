import type { FilterImplOptions } from "liquidjs";

/** A filter as liquidjs calls it: `this` carries the rendering's context and the filter's token. */
export type FilterHandler = Exclude<FilterImplOptions, { readonly raw: boolean }>;
export type FilterCall = ThisParameterType<FilterHandler>;
