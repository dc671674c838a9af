import { existsSync, readFileSync } from "node:fs";
import { checkManifest } from "../../job/manifest/check-manifest.ts";
import { checkObject } from "../../job/manifest/check-object.ts";
import { readLocalObject } from "../../job/manifest/local-objects.ts";
import { type Check, Skipped } from "../check.ts";

/** The objects that the manifest names, as far as there are copies of them in the task's data folder. */
export const localObjects: Check = {
  name: "local-objects",
  title: "The objects of the manifest are in the data folder, whole and of the kind that their names say",
  async run({ task }) {
    const { manifest, data } = task.files;
    const { references } = checkManifest(readFileSync(manifest));
    if (references.length === 0) throw new Skipped("The manifest names no objects.");
    if (!existsSync(data))
      throw new Skipped("The task has no data folder; `labelsmith doctor --aws` looks in S3.");
    return references.flatMap(({ uri, line, column }) =>
      checkObject(uri, readLocalObject(data, uri), "in the data folder").map(
        ({ code, severity, message, fix }) => ({
          code,
          severity,
          message,
          where: `${manifest}:${line}:${column}`,
          ...(fix === undefined ? {} : { fix }),
        }),
      ),
    );
  },
};
