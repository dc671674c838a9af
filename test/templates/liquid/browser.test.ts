import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "vite";
import { expect, test } from "vitest";

test("the engine runs where there is nothing but JavaScript", async () => {
  const bundles = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, "../../../templates/liquid/index.ts"),
        name: "templates",
        formats: ["iife"],
      },
    },
  });
  const [bundle] = [bundles].flat();
  const [chunk] = bundle && "output" in bundle ? bundle.output : [];
  const code = chunk?.code ?? "";

  expect(code).not.toMatch(/\brequire\(|from ?"node:|import\(/u);
  const rendered: unknown = runInNewContext(`${code}
    templates.createTemplateEngine({ grantReadAccess: ({ key }) => "/" + key }).render(
      { source: "{% for x in task.input.list %}{{ x | grant_read_access }} {% endfor %}{{ '5.0' | divided_by: 2 }}" },
      { list: ["s3://bucket/a", "s3://bucket/b"] },
    ).html;`);
  expect(rendered).toBe("/a /b 2.5");
});
