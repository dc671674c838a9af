import { describe, expect, onTestFinished, test } from "vitest";
import { useLocalS3 } from "../../../job/local-s3/environment.ts";
import { startLocalS3 } from "../../../job/local-s3/server.ts";
import { createFolderStore } from "../../../job/local-s3/store.ts";
import { awsSdk } from "../../../lambdas/s3/aws-sdk.ts";
import { jobRole } from "../../../lambdas/s3/job-role.ts";
import { ownRole } from "../../../lambdas/s3/own-role.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const role = "arn:aws:iam::111122223333:role/Execution";

async function serve(files: Record<string, string>): Promise<void> {
  const data = temporaryFolder(files);
  const server = await startLocalS3(createFolderStore(temporaryFolder(), () => [data]));
  const restoreEnvironment = useLocalS3(server);
  onTestFinished(async () => {
    restoreEnvironment();
    await server.close();
  });
}

describe("S3 in the place of a job", () => {
  test("the function's own role reads an object as UTF-8", async () => {
    await serve({ "payload.json": '["ü🐦"]' });
    const reader = await ownRole()({ region: "us-east-1", roleArn: undefined });
    expect(await reader.readText({ bucket: "out", key: "payload.json" })).toBe('["ü🐦"]');
  });

  test("the AWS SDK reads it, too, for those who ask for it", async () => {
    await serve({ "payload.json": '["ü🐦"]' });
    const reader = await awsSdk({ forcePathStyle: true })({ region: "us-east-1", roleArn: undefined });
    expect(await reader.readText({ bucket: "out", key: "payload.json" })).toBe('["ü🐦"]');
    await expect(reader.readText({ bucket: "out", key: "gone.json" })).rejects.toThrow(
      /NoSuchKey[\s\S]*s3:\/\/out\/gone\.json[\s\S]*Check the key/,
    );
  });

  test("the job's role is assumed, if it is allowed", async () => {
    await serve({ "payload.json": "[]" });
    const reader = await jobRole({ allowedRoleArns: [role] })({ region: "us-east-1", roleArn: role });
    expect(await reader.readText({ bucket: "out", key: "payload.json" })).toBe("[]");
  });

  test.each([["arn:aws:iam::111122223333:role/Other"], [undefined]])(
    "the role %s is not assumed",
    async (roleArn) => {
      await expect(jobRole({ allowedRoleArns: [role] })({ region: "us-east-1", roleArn })).rejects.toThrow(
        expect.objectContaining({ code: "role-not-allowed" }),
      );
    },
  );

  test.each([[[]], [["Execution"]], [[role, "arn:aws:iam::111122223333:user/me"]]])(
    "an allow-list of %j is refused at once",
    (allowedRoleArns) => {
      expect(() => jobRole({ allowedRoleArns })).toThrow(expect.objectContaining({ name: "OptionsError" }));
    },
  );

  test.each([[undefined], ["arn:aws:iam::111122223333:role/Execution"]])(
    "no list at all: %s",
    (allowedRoleArns) => {
      // A program without types can pass anything.
      expect(() => jobRole({ allowedRoleArns } as never)).toThrow(
        expect.objectContaining({ name: "OptionsError" }),
      );
    },
  );

  test("a role that STS refuses is named, with what to do", async () => {
    await serve({});
    process.env["AWS_ENDPOINT_URL_STS"] += "/not-sts";
    await expect(
      jobRole({ allowedRoleArns: [role] })({ region: "us-east-1", roleArn: role }),
    ).rejects.toThrow(
      expect.objectContaining({
        name: "ContractError",
        message: expect.stringMatching(/could not be assumed[\s\S]*sts:AssumeRole/),
      }),
    );
  });

  test("an object that is not there is named, with what to do", async () => {
    await serve({});
    const reader = await ownRole()({ region: "us-east-1", roleArn: undefined });
    await expect(reader.readText({ bucket: "out", key: "gone.json" })).rejects.toThrow(
      /NoSuchKey[\s\S]*s3:\/\/out\/gone\.json[\s\S]*Check the key/,
    );
  });
});
