import type axe from "axe-core";
import { type AccessibilityViolation, AXE_PATH } from "../../protocol.ts";
import type { ToApp } from "./to-app.ts";

type Axe = Pick<typeof axe, "run">;

const OPTIONS: axe.RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
  // A template is a part of the worker portal's page, which has a title and a language.
  rules: { "document-title": { enabled: false }, "html-has-lang": { enabled: false } },
  resultTypes: ["violations"],
  elementRef: true,
};

/** Looks at the page with axe when the app asks for it; axe is loaded only then. */
export function auditPage(app: ToApp): void {
  app.onMessage((message) => {
    if (message.type !== "labelsmith:audit") return;
    audit().then(
      (violations) => app.send({ type: "labelsmith:audited", violations }),
      () => app.send({ type: "labelsmith:audited", violations: undefined }),
    );
  });
}

async function audit(): Promise<readonly AccessibilityViolation[]> {
  const { violations } = await (await loadAxe()).run(document, OPTIONS);
  return violations.flatMap(({ id, help, helpUrl, impact, nodes }) =>
    nodes.map(({ html, element }) => {
      const at = placeOf(element);
      return {
        rule: id,
        impact: impact ?? "moderate",
        help,
        helpUrl,
        html: withoutMarks(html),
        ...(at ? { at } : {}),
      };
    }),
  );
}

async function loadAxe(): Promise<Axe> {
  const script = document.createElement("script");
  script.src = AXE_PATH;
  await new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  const loaded: unknown = Reflect.get(window, "axe");
  if (!isAxe(loaded)) throw new TypeError("The script did not bring axe.");
  return loaded;
}

function withoutMarks(html: string): string {
  return html.replaceAll(/ data-labelsmith-place="[\d:]*"/g, "");
}

function isAxe(value: unknown): value is Axe {
  return typeof value === "object" && value !== null && "run" in value;
}

/** The place that the nearest element of the template around an element has, also out of the shadow of a crowd element. */
function placeOf(element: Element | undefined): string | undefined {
  const marked = element?.closest("[data-labelsmith-place]");
  if (marked) return marked.getAttribute("data-labelsmith-place") ?? undefined;
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? placeOf(root.host) : undefined;
}
