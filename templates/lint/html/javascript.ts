import { attributeOf, type PageElement } from "../../page/index.ts";

const PLAIN =
  /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:jscript|livescript|javascript1\.[0-5]))?$/iu;

/** Whether the HTML standard runs scripts of this type as plain ones; the empty one is among them. */
export function isPlainScriptType(type: string): boolean {
  return PLAIN.test(type.trim());
}

/** Whether the type of a `<script>` is one of JavaScript, as it is without; false where Liquid decides it. */
export function isJavaScript(script: PageElement): boolean {
  const type = attributeOf(script, "type");
  if (type === undefined) return true;
  const { staticValue } = type;
  return staticValue !== undefined && (isPlainScriptType(staticValue) || isModule(script));
}

export function isModule(script: PageElement): boolean {
  return attributeOf(script, "type")?.staticValue?.trim().toLowerCase() === "module";
}
