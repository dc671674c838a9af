import { expect, test } from "vitest";
import { markPlaces } from "../../../doctor/mark-places.ts";

test.each([
  ["", ""],
  ["<p>a</p>", '<p data-labelsmith-place="1:1">a</p>'],
  [
    '<p>\n  <img src="{{ a }}">',
    '<p data-labelsmith-place="1:1">\n  <img data-labelsmith-place="2:3" src="{{ a }}">',
  ],
  ["{% if a %}<b>x</b>{% endif %}", '{% if a %}<b data-labelsmith-place="1:11">x</b>{% endif %}'],
  ["<script>'<p>'</script>", "<script data-labelsmith-place=\"1:1\">'<p>'</script>"],
])("%j is marked", (source, marked) => {
  expect(markPlaces(source)).toBe(marked);
});
