import { join } from "node:path";
import { makeBirds } from "./birds/make-birds.ts";
import { makeReceipts } from "./receipts/make-receipts.ts";
import { makeReviews } from "./reviews/make-reviews.ts";
import { inStudio } from "./studio.ts";
import { writeTaskFiles } from "./task-files.ts";

const gallery = join(import.meta.dirname, "../../templates/gallery");

await inStudio(async (studio) => {
  writeTaskFiles(join(gallery, "birds"), await makeBirds(studio));
  writeTaskFiles(join(gallery, "receipts"), await makeReceipts(studio));
});
writeTaskFiles(join(gallery, "reviews"), makeReviews());
