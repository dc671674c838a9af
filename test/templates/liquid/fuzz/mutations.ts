import fc from "fast-check";

/** What is put into a template in a mutation: what the grammar of Liquid and HTML turns on. */
const INSERTED = [
  "{{",
  "}}",
  "{%",
  "%}",
  "{{-",
  "-%}",
  "|",
  ":",
  ",",
  ".",
  "..",
  "[",
  "]",
  "(",
  ")",
  "'",
  '"',
  "\\",
  "=",
  "#",
  " ",
  "\n",
  "\u0000",
  "\ud83d",
  "{% raw %}",
  "{% endraw %}",
  "{% for i in (1..3) %}",
  "{% endfor %}",
  "{% if x %}",
  "{% else %}",
  "{% endif %}",
  "{% comment %}",
  "{% endcomment %}",
  "{% liquid ",
  "<",
  ">",
  "</script>",
  "<!--",
  "&",
];

type Mutation = readonly [at: number, remove: number, insert: string, repeat: number];

/** Templates with up to six pieces cut out, put in, repeated, or taken from elsewhere in the same template. */
export function mutated(templates: readonly string[]): fc.Arbitrary<string> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const mutation = fc.tuple(
    share,
    fc.nat(40),
    fc.oneof(fc.constantFrom(...INSERTED), fc.tuple(share, fc.nat(60))),
    fc.constantFrom(0, 1, 1, 1, 2, 50),
  );
  return fc
    .tuple(fc.constantFrom(...templates), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([source, mutations]) =>
      mutations
        .map(
          ([at, remove, insert, repeat]): Mutation => [
            Math.floor(at * source.length),
            remove,
            typeof insert === "string"
              ? insert
              : source.substr(Math.floor(insert[0] * source.length), insert[1]),
            repeat,
          ],
        )
        .reduce(
          (text, [at, remove, insert, repeat]) =>
            text.slice(0, at) + insert.repeat(repeat) + text.slice(at + remove),
          source,
        ),
    );
}
