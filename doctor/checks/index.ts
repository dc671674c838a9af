import type { Check } from "../check.ts";
import { environment } from "./environment.ts";
import { localObjects } from "./local-objects.ts";
import { packages } from "./packages.ts";
import { rehearsal } from "./rehearsal.ts";
import { request } from "./request.ts";
import { templateAndData } from "./template-and-data.ts";
import { types } from "./types.ts";

/** What can be looked at on this machine, in the order of a data object's way. */
export const localChecks: readonly Check[] = [
  environment,
  templateAndData,
  localObjects,
  rehearsal,
  packages,
  request,
  types,
];
