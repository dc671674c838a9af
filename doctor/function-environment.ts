import type { CheckContext } from "./check.ts";

/** Lambda reserves them; here they lead to S3 and the account. */
const RESERVED = /^AWS_/u;

/**
 * Runs something while this process has the environment variables that the deploy settings give the functions, so that
 * handlers that need them can be loaded here.
 */
export async function withFunctionEnvironment<Result>(
  { task, config }: Pick<CheckContext, "task" | "config">,
  run: () => Promise<Result>,
): Promise<Result> {
  const { preAnnotationFunction, consolidationFunction } = { ...config.deploy, ...task.definition.deploy };
  const variables = { ...preAnnotationFunction?.environment, ...consolidationFunction?.environment };
  const names = Object.keys(variables).filter((name) => !RESERVED.test(name));
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) process.env[name] = variables[name] ?? "";
  try {
    return await run();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
