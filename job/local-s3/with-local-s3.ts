import { useLocalS3 } from "./environment.ts";
import { startLocalS3 } from "./server.ts";
import type { ObjectStore } from "./store.ts";

/** Runs something while S3 is the store; before and after, the environment is as it was. */
export async function withLocalS3<Result>(store: ObjectStore, run: () => Promise<Result>): Promise<Result> {
  const localS3 = await startLocalS3(store);
  const restoreEnvironment = useLocalS3(localS3);
  try {
    return await run();
  } finally {
    restoreEnvironment();
    await localS3.close();
  }
}
