/**
 * The crowd HTML elements, offline: importing this module defines all tags. It takes the place of the script
 * that worker templates load from AWS.
 */
import { defineCrowdElements } from "./define.ts";
import { announceReady, parsed } from "./ready.ts";
import { explainUnknownElements } from "./unknown-elements.ts";

export type { JsonValue } from "./base/json.ts";
export { crowdElements } from "./define.ts";
export type { CrowdForm, CrowdSubmission } from "./elements/crowd-form.ts";
export type { Answer } from "./serialize.ts";
export type { CrowdWork } from "./work.ts";

defineCrowdElements();
void parsed().then(explainUnknownElements);
void announceReady();
