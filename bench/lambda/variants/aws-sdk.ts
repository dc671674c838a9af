import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { classifierAnswer, createConsolidationHandler, singleClass } from "labelsmith/lambdas";
import { z } from "zod";

const client = new S3Client({ followRegionRedirects: true });

/** The gallery's handler for reviews, which reads S3 in the usual way. */
export const handler = createConsolidationHandler({
  answer: z.object({ sentiment: classifierAnswer }),
  consolidate: singleClass({ answer: (content) => content.sentiment.label }),
  s3: async () => ({
    async readText({ bucket, key }) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return (await Body?.transformToString("utf-8")) ?? "";
    },
  }),
});
