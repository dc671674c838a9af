import type { CreateLabelingJobCommandInput } from "@aws-sdk/client-sagemaker";
import { describe, expectTypeOf, test } from "vitest";
import type { buildLabelingJobRequest } from "../../deploy/request/build-request.ts";
import type {
  CreateLabelingJobRequest,
  FieldPath,
} from "../../lambdas/contract/create-labeling-job/request.ts";

describe("CreateLabelingJobRequest", () => {
  test("can be sent with the AWS SDK as it is", () => {
    expectTypeOf<CreateLabelingJobRequest>().toExtend<CreateLabelingJobCommandInput>();
    expectTypeOf<ReturnType<typeof buildLabelingJobRequest>>().toExtend<CreateLabelingJobCommandInput>();
  });

  test("has every field that the SDK has, and no other", () => {
    expectTypeOf<keyof CreateLabelingJobRequest>().toEqualTypeOf<keyof CreateLabelingJobCommandInput>();
    type Human = NonNullable<CreateLabelingJobCommandInput["HumanTaskConfig"]>;
    expectTypeOf<keyof CreateLabelingJobRequest["HumanTaskConfig"]>().toEqualTypeOf<keyof Human>();
  });
});

test("a field's path names a field that there is", () => {
  expectTypeOf<"HumanTaskConfig.UiConfig.HumanTaskUiArn">().toExtend<FieldPath>();
  expectTypeOf<"HumanTaskConfig.TaskKeywords">().toExtend<FieldPath>();
  expectTypeOf<"HumanTaskConfig.HumanTaskUiArn">().not.toExtend<FieldPath>();
});
