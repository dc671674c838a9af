import type { PolicyStatement } from "../../../task/deploy-settings.ts";
import type { Deployment } from "../../deployment.ts";

/**
 * What a streaming job does beside other jobs: it makes a queue, subscribes it to the input topic, takes data objects from it,
 * and publishes what is finished.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sms-streaming-labeling-job.html
 */
export function streamingStatements({ topics, partition, settings }: Deployment): readonly PolicyStatement[] {
  if (topics === undefined) return [];
  // The service calls a job's queue GroundTruth-<job name>.
  const queues = `arn:${partition}:sqs:${settings.region}:${settings.account}:GroundTruth-*`;
  return [
    {
      Sid: "UseQueue",
      Effect: "Allow",
      Action: [
        "sqs:CreateQueue",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:GetQueueUrl",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
        "sqs:SetQueueAttributes",
      ],
      Resource: queues,
    },
    {
      Sid: "SubscribeQueue",
      Effect: "Allow",
      Action: "sns:Subscribe",
      Resource: topics.input.arn,
      Condition: { StringEquals: { "sns:Protocol": "sqs" }, StringLike: { "sns:Endpoint": queues } },
    },
    { Sid: "UnsubscribeQueue", Effect: "Allow", Action: "sns:Unsubscribe", Resource: topics.input.arn },
    { Sid: "PublishOutput", Effect: "Allow", Action: "sns:Publish", Resource: topics.output.arn },
  ];
}
