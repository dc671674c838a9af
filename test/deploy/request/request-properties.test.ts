import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeDeployment } from "../../../deploy/deployment.ts";
import { buildLabelingJobRequest } from "../../../deploy/request/build-request.ts";
import { resolveDeploySettings } from "../../../deploy/request/resolve-settings.ts";
import type { Field } from "../../../lambdas/contract/create-labeling-job/field.ts";
import { publicPrices } from "../../../lambdas/contract/create-labeling-job/public-prices.ts";
import type { CreateLabelingJobRequest } from "../../../lambdas/contract/create-labeling-job/request.ts";
import { createLabelingJobRequestField } from "../../../lambdas/contract/create-labeling-job/request-fields.ts";
import { formatKeys } from "../../../lambdas/contract/create-labeling-job/request-problem.ts";
import { validateLabelingJobRequest } from "../../../lambdas/contract/create-labeling-job/validate-request.ts";
import { defineTask } from "../../../task/define-task.ts";
import type { DeploySettings } from "../../../task/deploy-settings.ts";
import type { TaskDefinition } from "../../../task/task-definition.ts";
import { withValue } from "../../lambdas/contract/create-labeling-job/toy-request.ts";
import { task } from "../toy-deployment.ts";

const RUNS = 300;
const ACCOUNT = "111122223333";
const name = (max: number) =>
  fc.stringMatching(new RegExp(`^[a-zA-Z0-9](-?[a-zA-Z0-9]){0,${Math.floor(max / 2) - 1}}$`));
const region = fc.constantFrom("us-east-1", "eu-central-1", "ap-southeast-2", "us-gov-west-1", "cn-north-1");

const definitions: fc.Arbitrary<TaskDefinition> = fc.record(
  {
    labelingJobName: name(63),
    labelAttributeName: name(127).filter((attribute) => !/^source$|-ref$|-metadata$/.test(attribute)),
    labelCategories: fc.uniqueArray(
      fc.string({ minLength: 1, maxLength: 20 }).filter((label) => /./su.test(label)),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    taskTitle: fc.stringMatching(/^[ -~äöü鳥]{1,128}$/),
    taskDescription: fc.stringMatching(/^[ -~äöü鳥]{1,255}$/),
    taskKeywords: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9]{1,9}( [A-Za-z0-9]{1,9}){0,2}$/), {
      minLength: 1,
      maxLength: 5,
    }),
    numberOfHumanWorkersPerDataObject: fc.integer({ min: 1, max: 9 }),
    taskTimeLimitInSeconds: fc.integer({ min: 30, max: 28_800 }),
    taskAvailabilityLifetimeInSeconds: fc.integer({ min: 60, max: 43_200 }),
    maxConcurrentTaskCount: fc.integer({ min: 1, max: 5000 }),
  },
  {
    requiredKeys: [
      "labelingJobName",
      "labelAttributeName",
      "labelCategories",
      "taskTitle",
      "taskDescription",
    ],
  },
);

const allSettings: fc.Arbitrary<DeploySettings> = fc
  .record({
    region,
    team: fc.constantFrom("private", "vendor", "public"),
    price: fc.constantFrom(...publicPrices()),
    adult: fc.boolean(),
    key: fc.boolean(),
    tags: fc.option(
      fc.dictionary(
        fc.stringMatching(/^[a-z :/=+@鳥-]{1,40}$/).filter((tag) => !tag.startsWith("aws:")),
        fc.stringMatching(/^[A-Z .]{0,40}$/),
        { maxKeys: 49 },
      ),
    ),
    streaming: fc.constantFrom("no", "made", "given"),
    stops: fc.option(fc.integer({ min: 1, max: 100 })),
  })
  .map(({ region, team, price, adult, key, tags, streaming, stops }) => {
    const partition = region.startsWith("us-gov-")
      ? "aws-us-gov"
      : region.startsWith("cn-")
        ? "aws-cn"
        : "aws";
    const account = team === "public" ? "394669845002" : ACCOUNT;
    const topic = (kind: string) => `arn:${partition}:sns:${region}:${ACCOUNT}:${kind}`;
    return {
      region,
      account: ACCOUNT,
      s3InputPath: "s3://photos/in",
      s3OutputPath: "s3://photos/out",
      workteamArn: `arn:${partition}:sagemaker:${region}:${account}:workteam/${team}-crowd/default`,
      ...(team === "public"
        ? {
            publicWorkforceTaskPrice: {
              amountInUsd: {
                dollars: Math.floor(price / 1000),
                cents: Math.floor((price % 1000) / 10),
                tenthFractionsOfACent: price % 10,
              },
            },
            contentClassifiers: adult
              ? (["FreeOfPersonallyIdentifiableInformation", "FreeOfAdultContent"] as const)
              : (["FreeOfPersonallyIdentifiableInformation"] as const),
          }
        : {}),
      ...(key
        ? { kmsKeyId: `arn:${partition}:kms:${region}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab` }
        : {}),
      ...(tags === null ? {} : { tags }),
      ...(streaming === "no"
        ? {}
        : {
            streaming:
              streaming === "made" ? {} : { inputTopicArn: topic("in"), outputTopicArn: topic("out") },
          }),
      ...(stops === null ? {} : { stoppingConditions: { maxPercentageOfInputDatasetLabeled: stops } }),
    };
  });

const requests: fc.Arbitrary<CreateLabelingJobRequest> = fc
  .record({ definition: definitions, settings: allSettings, hasPre: fc.boolean(), hasPost: fc.boolean() })
  .map(({ definition, settings, hasPre, hasPost }) => {
    const files = {
      ...(hasPre ? {} : { preAnnotation: undefined }),
      ...(hasPost ? {} : { consolidation: undefined }),
    };
    const defined = task(defineTask(definition), files);
    const deployment = describeDeployment(defined, resolveDeploySettings({ deploy: settings }, defined), []);
    return buildLabelingJobRequest(deployment, {
      manifestUri: "s3://photos/in/m.manifest",
      templateUri: "s3://photos/in/t.html",
      labelCategoriesUri: "s3://photos/in/c.json",
    });
  });

describe("the request of any task with any settings", () => {
  test("has no errors", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const errors = validateLabelingJobRequest(request).filter(({ severity }) => severity === "error");
        expect(errors).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test("with one field beyond its bound has that error and no other", () => {
    fc.assert(
      fc.property(requests, fc.nat(), fc.nat(), (request, which, how) => {
        const bounds = boundsOf(request, createLabelingJobRequestField, []);
        const { keys, beyond } = bounds[which % bounds.length]!;
        const { value, rule } = beyond[how % beyond.length]!;
        const problems = validateLabelingJobRequest(withValue(request, keys, value));
        const errors = problems.filter(({ severity }) => severity === "error");
        expect(errors.map(({ path, rule }) => [path, rule])).toEqual([[formatKeys(keys), rule]]);
      }),
      { numRuns: RUNS },
    );
  });
});

interface Bound {
  readonly keys: readonly (string | number)[];
  /** Values that the field does not take, and what they break. */
  readonly beyond: readonly { readonly value: unknown; readonly rule: string }[];
}

/** Every field that a request has, at any depth, with values beyond its bounds. */
function boundsOf(value: unknown, field: Field, keys: Bound["keys"]): readonly Bound[] {
  const wrongType = { value: true, rule: "type" };
  switch (field.kind) {
    case "text":
      return [
        {
          keys,
          beyond: field.oneOf
            ? [wrongType, { value: "other", rule: "enum" }]
            : [wrongType, { value: "x".repeat(field.max + 1), rule: "length" }],
        },
      ];
    case "number":
      return [
        {
          keys,
          beyond: [
            wrongType,
            { value: field.min - 1, rule: "range" },
            { value: field.min + 0.5, rule: "type" },
            ...(field.max === undefined ? [] : [{ value: field.max + 1, rule: "range" }]),
          ],
        },
      ];
    case "list": {
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      const [item] = items;
      const tooMany =
        items.length === 0 ? [] : [{ value: Array(field.max + 1).fill(item), rule: "item-count" }];
      return [
        { keys, beyond: [wrongType, ...tooMany] },
        ...items.flatMap((inner, index) => boundsOf(inner, field.item, [...keys, index])),
      ];
    }
    case "structure": {
      const members = Object.entries(Object(value)).flatMap(([name, member]) => {
        const inner = field.fields[name];
        return inner === undefined ? [] : boundsOf(member, inner, [...keys, name]);
      });
      return [...(keys.length === 0 ? [] : [{ keys, beyond: [wrongType] }]), ...members];
    }
  }
}
