import { show } from "../../errors.ts";
import { apiPage, guidePage } from "../request-problem.ts";
import { error, findings, type RequestRule } from "./rule.ts";

const RESERVED = ["source", "source-ref"];
const PATH = "LabelAttributeName";
const SOURCE = apiPage("CreateLabelingJob");

/** The name of the label in the output manifest: reserved names and endings, and the attribute that is verified or adjusted. */
export const checkLabelAttribute: RequestRule = ({ text, task, context }) => {
  const name = text(PATH);
  if (name === undefined) return [];
  const audited = context.auditedLabelAttributeName;
  const endsInRef = name.endsWith("-ref") && name !== "source-ref";
  const builtIn = task !== "custom" ? task : undefined;
  return findings(
    RESERVED.includes(name) &&
      error(
        PATH,
        "label-attribute-reserved",
        `LabelAttributeName must not be ${show(name)}: manifest lines hold their data object there.`,
        guidePage("sms-input-data-input-manifest"),
      ),
    name.endsWith("-metadata") &&
      error(
        PATH,
        "label-attribute-metadata",
        `LabelAttributeName must not end in "-metadata": the service writes ${show(`${name}-metadata`)} beside the label. Found ${show(name)}.`,
        SOURCE,
      ),
    builtIn?.isReference &&
      !endsInRef &&
      error(
        PATH,
        "label-attribute-ref-required",
        `LabelAttributeName must end in "-ref" in a job of type ${builtIn.name}, whose labels are files; found ${show(name)}.`,
        SOURCE,
      ),
    task !== undefined &&
      !builtIn?.isReference &&
      endsInRef &&
      error(
        PATH,
        "label-attribute-ref-forbidden",
        `LabelAttributeName must not end in "-ref" in ${builtIn ? `a job of type ${builtIn.name}` : "a custom job"}, whose labels are no files; found ${show(name)}.`,
        SOURCE,
      ),
    name === audited &&
      error(
        PATH,
        "label-attribute-audited",
        `LabelAttributeName must differ from ${show(audited)}, whose labels the workers are to see: data objects that have the job's attribute are passed on unlabeled.`,
        guidePage("sms-verification-data"),
      ),
  );
};
