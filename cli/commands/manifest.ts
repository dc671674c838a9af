import { Command } from "commander";
import { checkManifestCommand } from "./manifest/check.ts";
import { createManifestCommand } from "./manifest/create.ts";
import { sampleManifestCommand } from "./manifest/sample.ts";
import { splitManifestCommand } from "./manifest/split.ts";
import { uploadManifestCommand } from "./manifest/upload.ts";

export function manifestCommand(): Command {
  const group = new Command("manifest").description("Make, check, sample, split and upload input manifests.");
  const commands = [
    createManifestCommand(),
    checkManifestCommand(),
    sampleManifestCommand(),
    splitManifestCommand(),
    uploadManifestCommand(),
  ];
  for (const command of commands)
    group.addCommand(command.exitOverride().showHelpAfterError("(--help shows examples)"));
  return group;
}
