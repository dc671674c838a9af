/** What a review can be; a sentiment's place in this list is its class id. */
export const labelCategories = ["Positive", "Negative", "Neutral", "Mixed"] as const;
