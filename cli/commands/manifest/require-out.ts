import { OptionsError } from "../../../lambdas/contract/errors.ts";

/** @throws OptionsError if `--json` would share standard output with a manifest. */
export function requireOut(out: string | undefined): void {
  if (out !== undefined) return;
  const fix = "Add --out <file>.";
  throw new OptionsError({ code: "manifest-out", summary: "--json needs a file for the manifest.", fix });
}
