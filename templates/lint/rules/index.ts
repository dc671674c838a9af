import type { Rule } from "../rule.ts";
import { attributeJson } from "./attribute-json/index.ts";
import { baseElement } from "./base-element/index.ts";
import { buttonName } from "./button-name/index.ts";
import { buttonSubmits } from "./button-submits/index.ts";
import { controlLabel } from "./control-label/index.ts";
import { controlOutsideForm } from "./control-outside-form/index.ts";
import { crowdFormMissing } from "./crowd-form-missing/index.ts";
import { crowdFormNested } from "./crowd-form-nested/index.ts";
import { crowdFormTwice } from "./crowd-form-twice/index.ts";
import { crowdScriptMissing } from "./crowd-script-missing/index.ts";
import { crowdScriptMistyped } from "./crowd-script-mistyped/index.ts";
import { crowdScriptType } from "./crowd-script-type/index.ts";
import { crowdScriptVersion } from "./crowd-script-version/index.ts";
import { dataAsCode } from "./data-as-code/index.ts";
import { duplicateAttribute } from "./duplicate-attribute/index.ts";
import { duplicateName } from "./duplicate-name/index.ts";
import { entityAnnotationInCrowdForm } from "./entity-annotation-in-crowd-form/index.ts";
import { frameTitle } from "./frame-title/index.ts";
import { grantReadAccessMissing } from "./grant-read-access-missing/index.ts";
import { grantReadAccessNotS3 } from "./grant-read-access-not-s3/index.ts";
import { htmlSyntax } from "./html-syntax/index.ts";
import { httpAsset } from "./http-asset/index.ts";
import { imageAlt } from "./image-alt/index.ts";
import { labelCategories } from "./label-categories/index.ts";
import { liquidInScript } from "./liquid-in-script/index.ts";
import { liquidSyntax } from "./liquid-syntax/index.ts";
import { markupFromData } from "./markup-from-data/index.ts";
import { metaRefresh } from "./meta-refresh/index.ts";
import { misplacedElement } from "./misplaced-element/index.ts";
import { missingVariable } from "./missing-variable/index.ts";
import { moduleScript } from "./module-script/index.ts";
import { movedOutOfTable } from "./moved-out-of-table/index.ts";
import { mturkVariable } from "./mturk-variable/index.ts";
import { nameMissing } from "./name-missing/index.ts";
import { obsoleteElement } from "./obsolete-element/index.ts";
import { positiveTabindex } from "./positive-tabindex/index.ts";
import { renderFailed } from "./render-failed/index.ts";
import { requiredAttributeMissing } from "./required-attribute-missing/index.ts";
import { scriptBraces } from "./script-braces/index.ts";
import { scriptSyntax } from "./script-syntax/index.ts";
import { scriptUrl } from "./script-url/index.ts";
import { selfClosedElement } from "./self-closed-element/index.ts";
import { skipAutoescape } from "./skip-autoescape/index.ts";
import { templateTooLong } from "./template-too-long/index.ts";
import { toJsonUnescaped } from "./to-json-unescaped/index.ts";
import { tooManyLabels } from "./too-many-labels/index.ts";
import { unclosedElement } from "./unclosed-element/index.ts";
import { unknownAttribute } from "./unknown-attribute/index.ts";
import { unknownElement } from "./unknown-element/index.ts";
import { unknownFilter } from "./unknown-filter/index.ts";
import { unknownTag } from "./unknown-tag/index.ts";
import { unknownVariable } from "./unknown-variable/index.ts";
import { unquotedLiquidAttribute } from "./unquoted-liquid-attribute/index.ts";
import { unusedDisable } from "./unused-disable/index.ts";
import { variableType } from "./variable-type/index.ts";

/** Every rule, in the order of the alphabet. */
export const rules: readonly Rule[] = [
  attributeJson,
  baseElement,
  buttonName,
  buttonSubmits,
  controlLabel,
  controlOutsideForm,
  crowdFormMissing,
  crowdFormNested,
  crowdFormTwice,
  crowdScriptMissing,
  crowdScriptMistyped,
  crowdScriptType,
  crowdScriptVersion,
  dataAsCode,
  duplicateAttribute,
  duplicateName,
  entityAnnotationInCrowdForm,
  frameTitle,
  grantReadAccessMissing,
  grantReadAccessNotS3,
  htmlSyntax,
  httpAsset,
  imageAlt,
  labelCategories,
  liquidInScript,
  liquidSyntax,
  markupFromData,
  metaRefresh,
  misplacedElement,
  missingVariable,
  moduleScript,
  movedOutOfTable,
  mturkVariable,
  nameMissing,
  obsoleteElement,
  positiveTabindex,
  renderFailed,
  requiredAttributeMissing,
  scriptBraces,
  scriptSyntax,
  scriptUrl,
  selfClosedElement,
  skipAutoescape,
  templateTooLong,
  toJsonUnescaped,
  tooManyLabels,
  unclosedElement,
  unknownAttribute,
  unknownElement,
  unknownFilter,
  unknownTag,
  unknownVariable,
  unquotedLiquidAttribute,
  unusedDisable,
  variableType,
];
