/** What no handler can be smaller or quicker than. */
export const handler = async (): Promise<unknown[]> => [];
