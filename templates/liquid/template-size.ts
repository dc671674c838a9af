import { MAX_TEMPLATE_CHARACTERS } from "../../lambdas/contract/limits.ts";
import { countCharacters } from "./render/text.ts";

/** How long a template is, against the limit of the service's preview API (`RenderUiTemplate`). */
export interface TemplateSize {
  /**
   * Unicode characters (code points), as the API's model counts: its length limits are in characters, and Smithy, the
   * language of such models, defines the length of a string as the number of its Unicode scalar values. Whether the
   * service counts otherwise is not known; the difference is one for each character beyond U+FFFF, as of most emoji.
   */
  readonly characters: number;
  readonly limit: number;
  /** `characters / limit`: above 1 it is too long. */
  readonly share: number;
}

/**
 * Measures a template against the 128,000 characters that the preview API takes.
 *
 * @example
 * import { measureTemplate } from "labelsmith/templates";
 * measureTemplate("<crowd-form></crowd-form>").characters; // 25
 */
export function measureTemplate(source: string): TemplateSize {
  const characters = countCharacters(source);
  return { characters, limit: MAX_TEMPLATE_CHARACTERS, share: characters / MAX_TEMPLATE_CHARACTERS };
}
