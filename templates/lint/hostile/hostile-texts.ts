/** A text that careless templates break on. */
export interface HostileText {
  /** Kebab-case. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

/** What runs if a template lets script through. */
const CALL = "labelsmithHostile()";
const LONGEST = 20_000;

/** Texts as data really has them, sooner or later: by accident, or because somebody tries. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  { name: "empty", title: "Empty text", text: "" },
  { name: "blank", title: "Blanks only", text: " \t " },
  {
    name: "quotes",
    title: "Quotes, apostrophes and backslashes",
    text: `it's "quoted" \`so\` \\ and \\"so\\"`,
  },
  { name: "entities", title: "Entities of HTML", text: "&lt;b&gt; &amp;amp; &quot; &nosuch; A&B" },
  { name: "markup", title: "Markup with a script", text: `<img src=x onerror="${CALL}"><b>bold` },
  { name: "script-end", title: "The end of a script", text: `</script><script>${CALL}</script>` },
  { name: "comment", title: "Comments of HTML", text: "<!-- never closed, --> and --!> closed" },
  {
    name: "double-quote-breakout",
    title: "The end of a double-quoted attribute",
    text: `" autofocus onfocus="${CALL}`,
  },
  {
    name: "single-quote-breakout",
    title: "The end of a single-quoted attribute",
    text: `' autofocus onfocus='${CALL}`,
  },
  {
    name: "space-breakout",
    title: "The end of an attribute without quotes",
    text: `x autofocus onfocus=${CALL} `,
  },
  { name: "javascript-address", title: "An address that is a script", text: `javascript:${CALL}` },
  { name: "liquid", title: "Braces of Liquid", text: "{{ task.input }} {% if %} {% endraw %} {{" },
  { name: "newlines", title: "Line breaks of all kinds", text: "one\ntwo\r\nthree\u2028four\u2029five" },
  { name: "emoji", title: "Emoji of many code points", text: "👩‍👩‍👧‍👦 🏳️‍🌈 é é 🇪🇺" },
  { name: "right-to-left", title: "Right-to-left text", text: "שלום עולם, مرحبا \u202Eend first" },
  {
    name: "json",
    title: "JSON in a text",
    text: JSON.stringify({ a: ["b", { c: 'a "quoted" word' }], d: null }),
  },
  { name: "long-word", title: "A word that cannot be broken", text: "W".repeat(2_000) },
  { name: "long-text", title: "As long as an attribute may be", text: "word ".repeat(LONGEST / 5) },
];
