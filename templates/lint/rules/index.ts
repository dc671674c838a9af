import type { Rule } from "../rule.ts";
import { attributeJson } from "./attribute-json/index.ts";
import { grantReadAccessMissing } from "./grant-read-access-missing/index.ts";
import { grantReadAccessNotS3 } from "./grant-read-access-not-s3/index.ts";
import { labelCategories } from "./label-categories/index.ts";
import { liquidInScript } from "./liquid-in-script/index.ts";
import { liquidSyntax } from "./liquid-syntax/index.ts";
import { markupFromData } from "./markup-from-data/index.ts";
import { missingVariable } from "./missing-variable/index.ts";
import { mturkVariable } from "./mturk-variable/index.ts";
import { renderFailed } from "./render-failed/index.ts";
import { scriptBraces } from "./script-braces/index.ts";
import { scriptSyntax } from "./script-syntax/index.ts";
import { skipAutoescape } from "./skip-autoescape/index.ts";
import { templateTooLong } from "./template-too-long/index.ts";
import { toJsonUnescaped } from "./to-json-unescaped/index.ts";
import { tooManyLabels } from "./too-many-labels/index.ts";
import { unknownFilter } from "./unknown-filter/index.ts";
import { unknownTag } from "./unknown-tag/index.ts";
import { unknownVariable } from "./unknown-variable/index.ts";
import { unusedDisable } from "./unused-disable/index.ts";

/** Every rule, in the order of the alphabet. */
export const rules: readonly Rule[] = [
  attributeJson,
  grantReadAccessMissing,
  grantReadAccessNotS3,
  liquidInScript,
  liquidSyntax,
  missingVariable,
  mturkVariable,
  renderFailed,
  scriptBraces,
  skipAutoescape,
  templateTooLong,
  toJsonUnescaped,
  tooManyLabels,
  unknownFilter,
  unknownTag,
  unknownVariable,
  markupFromData,
  scriptSyntax,
  labelCategories,
  unusedDisable,
];
