import { describeDeployment } from "../../deploy/deployment.ts";
import { resolveDeploySettings } from "../../deploy/request/resolve-settings.ts";
import { makeTaskRequest } from "../../deploy/request/task-request.ts";
import { type Check, Skipped } from "../check.ts";

/** The `CreateLabelingJob` request as it would be sent, by every rule of the service. */
export const request: Check = {
  name: "request",
  title: "The CreateLabelingJob request is one that the service takes",
  async run({ task, config }) {
    if (config.deploy === undefined && task.definition.deploy === undefined) {
      throw new Skipped("There are no deploy settings in labelsmith.config.ts or task.ts.");
    }
    const settings = resolveDeploySettings(config, task);
    const deployment = describeDeployment(task, settings, []);
    const { problems } = makeTaskRequest(deployment);
    return problems.map(({ path, rule, severity, message, source }) => ({
      code: rule,
      severity,
      message,
      where: path,
      fix: `Correct the deploy settings or task.ts; see ${source}`,
    }));
  },
};
