import { Document, isCollection, isMap, isScalar, visit } from "yaml";
import type { ResourceId } from "../infrastructure.ts";
import type { CloudFormationTemplate } from "./template.ts";

const COMMENTS: { readonly [Id in ResourceId]: string } = {
  PreAnnotationFunction: "Ground Truth invokes it once for each data object, before workers see it.",
  PreAnnotationLogGroup:
    "Goes with the stack: a log group that stayed would keep its name, and the stack could not be made again.",
  PreAnnotationRole: "All that the function may do is write its own log; its input is in the event.",
  ConsolidationFunction: "Ground Truth invokes it with batches of data objects that workers have answered.",
  ConsolidationLogGroup:
    "Goes with the stack: a log group that stayed would keep its name, and the stack could not be made again.",
  ConsolidationRole: "The function writes its own log and reads the workers' answers.",
  ExecutionRole: "Ground Truth reads the input, writes the output and invokes the functions with it.",
  InputTopic: "Data objects are published here, one line of a manifest in each message.",
  OutputTopic: "Ground Truth publishes each labeled data object here.",
};

/** The tag of "<<", which the library would else write as a merge, and never in quotes. */
const MERGE = "tag:yaml.org,2002:merge";

/** A template as YAML that reads well; the same template gives the same text. */
export function formatTemplate(template: CloudFormationTemplate): string {
  // CloudFormation reads YAML 1.1, in which words like "on" must be quoted to be texts.
  const document = new Document(template, {
    version: "1.1",
    aliasDuplicateObjects: false,
    customTags: (tags) => tags.filter((tag) => typeof tag === "string" || tag.tag !== MERGE),
  });
  document.directives = undefined;
  spaceSections(document);
  const comments: Readonly<Record<string, string | undefined>> = COMMENTS;
  const resources = document.get("Resources");
  if (isMap(resources)) {
    for (const [index, { key }] of resources.items.entries()) {
      if (!isScalar(key)) continue;
      const comment = comments[String(key.value)];
      if (comment !== undefined) key.commentBefore = ` ${comment}`;
      key.spaceBefore = index > 0;
    }
  }
  visit(document, {
    Scalar(_, node) {
      // YAML 1.1 gives these a meaning: a default value, and a merge.
      if (node.value === "=" || node.value === "<<") node.type = "QUOTE_DOUBLE";
    },
    Map(_, node) {
      const [first] = node.items;
      const name = isScalar(first?.key) ? first.key.value : undefined;
      // A reference is one thought, and so one line.
      if (name === "Ref" || name === "Fn::GetAtt") node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function spaceSections(document: Document): void {
  if (!isMap(document.contents)) return;
  for (const { key, value } of document.contents.items) {
    if (isScalar(key)) key.spaceBefore = isCollection(value);
  }
}
