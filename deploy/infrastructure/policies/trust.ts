import type { Deployment } from "../../deployment.ts";
import { policy, type TrustPolicy, type TrustStatement } from "./policy.ts";

/** Lambda takes on the role of the function that it runs. */
export function functionTrust(): TrustPolicy {
  return policy([trust("LambdaRunsTheFunction", { Service: "lambda.amazonaws.com" })]);
}

/** SageMaker takes on the execution role; so does the consolidation function, where it reads with the job's role. */
export function executionTrust(deployment: Deployment): TrustPolicy {
  const sageMaker: TrustStatement = {
    ...trust("SageMakerRunsTheJob", { Service: "sagemaker.amazonaws.com" }),
    // Of labeling jobs it is not documented that this key is always there, and a job must not fail for that.
    Condition: { StringEqualsIfExists: { "aws:SourceAccount": deployment.settings.account } },
  };
  return policy([sageMaker, ...consolidationTrust(deployment)]);
}

/**
 * What the trust policy of the execution role must say for the consolidation function: an author who brings a role adds it
 * there. Nothing where the function reads with its own role.
 */
export function consolidationTrust({ consolidation, settings }: Deployment): readonly TrustStatement[] {
  if (consolidation === undefined || settings.consolidationRole !== "job") return [];
  return [trust("ConsolidationReadsAnswers", { AWS: consolidation.role.arn })];
}

function trust(Sid: string, Principal: TrustStatement["Principal"]): TrustStatement {
  return { Sid, Effect: "Allow", Principal, Action: "sts:AssumeRole" };
}
