/**
 * Points of the answers that no public source settles. Each is one constant, so that a job that turns out to
 * do otherwise is one line away; the reasons stand with them.
 */

/**
 * A disabled control is left out of the answer, as in every HTML form. The documentation of the elements that
 * have `disabled` does not say it.
 */
export const OMIT_DISABLED = true;

/**
 * Text controls that share a name: the last one that is not empty wins. A public sample relies on it, where a
 * trailing hidden input overwrites all values that are to be ignored.
 */
export const SAME_NAME: "last" | "first" = "last";

/** A slider answers with a number. Its documentation shows no answer; the control it descends from held numbers. */
export const SLIDER_ANSWER: "number" | "string" = "number";

/**
 * A picture on which nothing is marked may be submitted, with an empty list: "there is none of it" is an answer
 * that a labeling job needs.
 */
export const ALLOW_NO_ANNOTATIONS = true;

/** What `select[multiple]` answers, which no sample uses: which options are chosen, like checkboxes of one name. */
export const MULTIPLE_SELECT_ANSWER: "choices" | "list" = "choices";

/** The pixels of a mask that no label has. Ground Truth's documentation shows only the colours of labels. */
export const UNLABELLED_PIXEL: "transparent" | "black" = "transparent";

/**
 * What offsets in texts count. The documentation says "unicode offset", and Ground Truth's own functions are in
 * Python, which counts code points; the browser counts UTF-16 code units. They differ after emoji.
 */
export const TEXT_OFFSETS: "code points" | "UTF-16" = "code points";

/**
 * The labels of an answer in which the worker chose the exclusion category ("None of the above") of a multi-select.
 * The documentation gives an empty list for the sibling of these elements that detects moderation labels.
 */
export const EXCLUSION_ANSWER: "empty" | "text" = "empty";

/**
 * The key of the chosen labels in the answer on moderation labels: the page of the element writes it with a capital
 * M, the page of Augmented AI's output files without.
 */
export const MODERATION_LABELS: "moderationLabels" | "ModerationLabels" = "moderationLabels";

/**
 * Where the answer of a question-answer generation has its pairs. The documentation of that element says nothing of
 * its answer, so this key and all below it are ours; see the element.
 */
export const QUESTION_ANSWER_PAIRS = "questionAnswerPairs";

/**
 * The keys in the answer of a text ranking, which its documentation does not give either. A notebook among AWS's
 * samples reads worker answers by these two; the rest of the answer is ours, see the element.
 */
export const RANKING_KEYS = { dimensions: "ordinalRankingDimensions", ranks: "responseRankings" } as const;
