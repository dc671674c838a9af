/** The crowd HTML elements as data: what may be written of them, and what they answer. */
import { ANNOTATORS } from "./annotators.ts";
import type { CatalogElement } from "./catalog-element.ts";
import { CLASSIFIERS } from "./classifiers.ts";
import { INPUTS } from "./inputs.ts";
import { LAYOUT } from "./layout.ts";

export type {
  AnswerKind,
  AttributeType,
  CatalogAnswer,
  CatalogAttribute,
  CatalogElement,
  CatalogRegion,
  CrowdScript,
} from "./catalog-element.ts";

/** Every crowd element by its tag. */
export const CATALOG: ReadonlyMap<string, CatalogElement> = new Map(
  [...ANNOTATORS, ...CLASSIFIERS, ...INPUTS, ...LAYOUT].map((element) => [element.tag, element]),
);

/** The tags of all regions, which no browser knows. */
export const REGION_TAGS: ReadonlySet<string> = new Set(
  [...CATALOG.values()].flatMap(({ regions }) => regions.map(({ tag }) => tag)),
);
