import { parseArn } from "./arn.ts";

/** What a built-in task type asks of a request. */
export interface BuiltInTask {
  readonly data: "image" | "text" | "clip" | "frames" | "point cloud" | "any";
  /** The label is a file, so the label attribute's name has to end in `-ref`. */
  readonly isReference: boolean;
  /** The worker UI that the service provides for it, instead of a template. */
  readonly workerUi?: string;
  /** The algorithm that can label a part of the data by itself. */
  readonly algorithm?: string;
}

const image: BuiltInTask = { data: "image", isReference: false };
const text: BuiltInTask = { data: "text", isReference: false };
const file = (data: BuiltInTask["data"], workerUi: string): BuiltInTask => ({
  data,
  isReference: true,
  workerUi,
});
const frames = (kind: string) => file("frames", `VideoObject${kind}`);
const cuboids: BuiltInTask = {
  data: "point cloud",
  isReference: false,
  workerUi: "PointCloudObjectDetection",
};
const pointCloud = (kind: string) => file("point cloud", `PointCloud${kind}`);

/** The built-in task types, by the ending of their functions' names. */
export const BUILT_IN_TASKS: ReadonlyMap<string, BuiltInTask> = new Map<string, BuiltInTask>([
  ["BoundingBox", { ...image, algorithm: "object-detection" }],
  ["ImageMultiClass", { ...image, algorithm: "image-classification" }],
  ["ImageMultiClassMultiLabel", image],
  ["SemanticSegmentation", { ...image, isReference: true, algorithm: "semantic-segmentation" }],
  ["TextMultiClass", { ...text, algorithm: "text-classification" }],
  ["TextMultiClassMultiLabel", text],
  ["NamedEntityRecognition", { ...text, workerUi: "NamedEntityRecognition" }],
  ["VideoMultiClass", { data: "clip", isReference: false }],
  ["VideoObjectDetection", frames("Detection")],
  ["VideoObjectTracking", frames("Tracking")],
  ["3DPointCloudObjectDetection", cuboids],
  ["3DPointCloudObjectTracking", pointCloud("ObjectTracking")],
  ["3DPointCloudSemanticSegmentation", pointCloud("SemanticSegmentation")],
  ["VerificationBoundingBox", image],
  ["AdjustmentBoundingBox", image],
  ["VerificationSemanticSegmentation", image],
  ["AdjustmentSemanticSegmentation", { ...image, isReference: true }],
  ["AdjustmentVideoObjectDetection", frames("Detection")],
  ["AdjustmentVideoObjectTracking", frames("Tracking")],
  ["Adjustment3DPointCloudObjectDetection", cuboids],
  ["Adjustment3DPointCloudObjectTracking", pointCloud("ObjectTracking")],
  ["Adjustment3DPointCloudSemanticSegmentation", pointCloud("SemanticSegmentation")],
  ["PassThrough", { data: "any", isReference: false }],
]);

/** Names that pages of the developer guide give and the service does not have. */
export const MISNAMED_TASKS: ReadonlyMap<string, string> = new Map([
  ["VideoClassification", "VideoMultiClass"],
]);

/** The service's account in each region, which owns the functions of the built-in tasks. */
export const FUNCTION_ACCOUNTS: ReadonlyMap<string, string> = new Map([
  ["us-east-1", "432418664414"],
  ["us-east-2", "266458841044"],
  ["us-west-2", "081040173940"],
  ["ca-central-1", "918755190332"],
  ["eu-west-1", "568282634449"],
  ["eu-west-2", "487402164563"],
  ["eu-central-1", "203001061592"],
  ["ap-northeast-1", "477331159723"],
  ["ap-northeast-2", "845288260483"],
  ["ap-south-1", "565803892007"],
  ["ap-southeast-1", "377565633583"],
  ["ap-southeast-2", "454466003867"],
]);

/** Owns the public work team and the worker UIs of built-in tasks, in every region. */
export const GROUND_TRUTH_ACCOUNT = "394669845002";
/** Owns the algorithms of automated labeling, in every region. */
export const ALGORITHM_ACCOUNT = "027400017018";

/** A Lambda function as its ARN names it. */
export interface FunctionName {
  readonly name: string;
  readonly region: string;
  readonly account: string;
  /** For a function of a built-in task: which of the two, and the task as named, known or not. */
  readonly builtIn?: { readonly place: "PRE" | "ACS"; readonly task: string };
}

const OWNERS = new Set(FUNCTION_ACCOUNTS.values());
const BUILT_IN_NAME = /^(PRE|ACS)-(.*)$/su;

/**
 * Whose function an ARN names. `PRE-BoundingBox` in the caller's own account is the caller's; one of the service's accounts, or
 * a built-in name in a stranger's account, is meant as built in.
 *
 * @param ownAccount the caller's, if known
 */
export function parseFunctionArn(arn: string, ownAccount: string | undefined): FunctionName | undefined {
  const parts = parseArn(arn);
  const name = parts && /^function:([^:]*)/su.exec(parts.resource)?.[1];
  if (parts === undefined || name === undefined) return undefined;
  const { region, account } = parts;
  const [, place, task = ""] = BUILT_IN_NAME.exec(name) ?? [];
  const isStrangers = ownAccount !== undefined && account !== ownAccount;
  const isMeant = OWNERS.has(account) || (isStrangers && BUILT_IN_TASKS.has(task));
  if ((place !== "PRE" && place !== "ACS") || !isMeant) return { name, region, account };
  return { name, region, account, builtIn: { place, task } };
}
