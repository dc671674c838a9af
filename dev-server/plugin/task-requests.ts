import * as z from "zod/mini";

const wholeNumber = z.int().check(z.minimum(1));

/** Which finding the preview app asks to mend. */
export const mendRequest = z.object({ id: z.string() });

/** Which place of a task's file the preview app asks to open. */
export const filePlace = z.object({ file: z.string(), line: wholeNumber, column: wholeNumber });
