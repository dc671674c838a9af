/** What the value of an attribute must be. */
export type AttributeType =
  | "text"
  | "url"
  /** A switch: on where the attribute is there, whatever its value. */
  | "boolean"
  | "integer"
  | "number"
  /** One of {@link CatalogAttribute.values}. */
  | "choice"
  /** JSON as people write it by hand (JSON5). */
  | "list"
  | "object"
  | "list or object";

/** An attribute of a crowd element, or of a region in one. */
export interface CatalogAttribute {
  /** In lower case, as HTML has it. */
  readonly name: string;
  readonly type: AttributeType;
  readonly isRequired: boolean;
  /** False for what the preview's elements read and the documentation does not promise. */
  readonly isDocumented: boolean;
  /** What superseded it. */
  readonly replacedBy?: string;
  /** What a `choice` can be. */
  readonly values?: readonly string[];
  /** What a `list` holds. */
  readonly items?: "text" | "object" | "text or object";
  /** The documented limit of a `list`. */
  readonly maxItems?: number;
}

/** A named part that an author writes into a crowd element, for example `<full-instructions>`. */
export interface CatalogRegion {
  readonly tag: string;
  readonly attributes: readonly CatalogAttribute[];
  /** What the documentation says; the elements work without. */
  readonly isRequired: boolean;
}

/** The form of what an element adds to an answer. */
export type AnswerKind =
  | "bounding boxes"
  | "choice"
  | "classifier"
  | "document blocks"
  | "entities"
  | "instance segmentation"
  | "keypoints"
  | "lines"
  | "moderation labels"
  | "multi-select"
  | "number"
  | "polygons"
  | "polylines"
  | "question answers"
  | "semantic segmentation"
  | "text"
  | "text ranking";

/** What an element adds to an answer. */
export interface CatalogAnswer {
  readonly kind: AnswerKind;
  /** The key in the answer, of elements whose `name` does not decide it. */
  readonly fixedKey?: string;
  /** The key of the element's inner list, which an element without a `name` puts straight into the answer. */
  readonly unnamedKey?: string;
}

/** The file that a page loads the element with. */
export type CrowdScript = "crowd-html-elements.js" | "crowd-html-elements-v2.js";

/** A crowd HTML element as Ground Truth documents it, with what is known of it besides. */
export interface CatalogElement {
  readonly tag: string;
  readonly attributes: readonly CatalogAttribute[];
  readonly regions: readonly CatalogRegion[];
  /** Missing for elements without a part in the answer. */
  readonly answer?: CatalogAnswer;
  /** It must lie in one of these, at any depth; empty for one that needs none. */
  readonly inside: readonly string[];
  /** It must not lie in one of these, at any depth. */
  readonly notInside: readonly string[];
  /** False where all is said by attributes, so that what stands in it is not seen or not meant to stand there. */
  readonly hasContent: boolean;
  /** Whether it is, or brings, what submits the form; `form-action="submit"` where that decides. */
  readonly submits: "always" | "by form-action" | "never";
  /** In the first, every element but those for generative AI; in the second, those and what may stand beside them. */
  readonly scripts: readonly CrowdScript[];
  readonly isDocumented: boolean;
  /** The page of the documentation. */
  readonly page: string;
}
