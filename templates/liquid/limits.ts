/**
 * What one template may cost here. Templates are other people's code: these bounds end an endless or exploding one
 * with an error that points at it. They lie far above what any real template needs.
 */

/** Characters of one template; the service's own limit (`MAX_TEMPLATE_CHARACTERS`) is far lower and only warned of. */
export const MAX_SOURCE_CHARACTERS = 2_000_000;

/** Blocks inside blocks, the same figure as Shopify's Liquid. */
export const MAX_NESTED_BLOCKS = 100;

/** Tags, outputs and stretches of HTML that one rendering may go through, each turn of a loop counted. */
export const MAX_RENDER_STEPS = 1_000_000;

/** Characters and list items that one rendering may make. */
export const MAX_RENDER_CHARACTERS = 20_000_000;

/** The last resort, for templates that stay below the other bounds and are slow all the same. */
export const MAX_RENDER_MILLISECONDS = 10_000;

/** Findings that one rendering reports; a loop over data can make one for every turn. */
export const MAX_DIAGNOSTICS = 1_000;
