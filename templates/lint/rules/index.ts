import type { Rule } from "../rule.ts";
import { unusedDisable } from "./unused-disable/index.ts";

/** Every rule, in the order of the alphabet. */
export const rules: readonly Rule[] = [unusedDisable];
