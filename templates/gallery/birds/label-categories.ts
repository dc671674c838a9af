/** The species that workers choose from; a species' place in this list is its class id. */
export const labelCategories = ["Blue jay", "Goldfinch", "Bluebird", "Cardinal"] as const;
