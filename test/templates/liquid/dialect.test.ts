// biome-ignore-all format: one construct, one line
import { describe, expect, test } from "vitest";
import { createTemplateEngine } from "../../../templates/liquid/index.ts";

const engine = createTemplateEngine({
  grantReadAccess: ({ bucket, key }) => `/s3/${bucket}/${key}?token=1&v=2`,
});

/** What the rows below read as `task.input`. */
const taskInput = {
  "source-ref": "s3://birds/wren.jpg",
  source: `Tom & Ann said "it's <b>fine</b>"`,
  labels: ["bird's", 'a "cat"', "<dog>"],
  pairs: [
    { original: "Guten Tag", translation: "Good day" },
    { original: "Hallo", translation: "Hello" },
  ],
  box: { left: 3, top: 4 },
  width: 17,
  height: 0.5,
  empty: "",
  none: null,
  list: [3, 1, 2],
  html: "<p>one</p>",
  json: '{"a":1}',
  manifestLine: {
    "prior-job": {
      annotations: [
        { class_id: 0, left: 10, top: 20, width: 30, height: 40 },
        { class_id: 1, left: 11, top: 21, width: 31, height: 41 },
      ],
    },
    "prior-job-metadata": {
      "class-map": { "0": "dog", "1": `cat's "toy"` },
      "internal-color-map": {
        "0": { "class-name": "BACKGROUND", "hex-color": "#ffffff" },
        "1": { "class-name": "road", "hex-color": "#2ca02c" },
      },
    },
  },
  document: { s3Object: { bucket: "forms", name: "a b/1.png" } },
};

/** [what it is, template, expected page] */
type Row = readonly [string, string, string];

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    test.each(rows)("%s: %s", (_what, source, expected) => {
      expect(engine.render({ source }, taskInput).html).toBe(expected);
    });
  });
}

table("autoescape and escaping filters", [
  ["autoescape", "{{ task.input.source }}", "Tom &amp; Ann said &quot;it&#39;s &lt;b&gt;fine&lt;/b&gt;&quot;"],
  ["guide: autoescape", `{{ "Have you read 'James & the Giant Peach'?" }}`, "Have you read &#39;James &amp; the Giant Peach&#39;?"],
  ["guide: escape", `{{ "Have you read 'James & the Giant Peach'?" | escape }}`, "Have you read &#39;James &amp; the Giant Peach&#39;?"],
  ["guide: escape_once", `{{ "Have you read 'James &amp; the Giant Peach'?" | escape_once }}`, "Have you read &#39;James &amp; the Giant Peach&#39;?"],
  ["guide: skip_autoescape", `{{ "Have you read 'James & the Giant Peach'?" | skip_autoescape }}`, "Have you read 'James & the Giant Peach'?"],
  ["escape of an entity", "{{ '&amp;' | escape }}", "&amp;amp;"],
  ["escape_once of plain text", "{{ 'a & b &#39; &lt; &#x2F; <' | escape_once }}", "a &amp; b &#39; &lt; &#x2F; &lt;"],
  ["escape is not repeated after other filters", "{{ '<' | escape | append: '>' }}", "&lt;>"],
  ["skip_autoescape anywhere in the chain", "{{ '<' | skip_autoescape | append: '>' }}", "<>"],
  ["other HTML filters are escaped", "{{ 'a\nb' | newline_to_br }}", "a&lt;br /&gt;\nb"],
  ["HTML on purpose", "{{ task.input.html | skip_autoescape }}", "<p>one</p>"],
  ["escape of nothing", "[{{ task.input.none | escape }}]", "[]"],
]);

table("to_json, lists and maps", [
  ["to_json in double quotes", `labels="{{ task.input.labels | to_json }}"`, `labels="[&quot;bird&#39;s&quot;,&quot;a \\&quot;cat\\&quot;&quot;,&quot;&lt;dog&gt;&quot;]"`],
  ["to_json | escape is the same", `labels="{{ task.input.labels | to_json | escape }}"`, `labels="[&quot;bird&#39;s&quot;,&quot;a \\&quot;cat\\&quot;&quot;,&quot;&lt;dog&gt;&quot;]"`],
  ["to_json in single quotes", "labels='{{ task.input.labels | to_json }}'", `labels='[&quot;bird&#39;s&quot;,&quot;a \\&quot;cat\\&quot;&quot;,&quot;&lt;dog&gt;&quot;]'`],
  ["to_json for a script", "<script>const x = {{ task.input.box | to_json | skip_autoescape }};</script>", '<script>const x = {"left":3,"top":4};</script>'],
  ["to_json of text", "{{ 'a\"b' | to_json }}", "&quot;a\\&quot;b&quot;"],
  ["to_json of a number", "{{ task.input.width | to_json }}", "17"],
  ["to_json of null", "{{ task.input.none | to_json }}", "null"],
  ["a map prints as JSON", `initial-value="{{ task.input.box }}"`, 'initial-value="{&quot;left&quot;:3,&quot;top&quot;:4}"'],
  ["a list prints as JSON", "{{ task.input.list }}", "[3,1,2]"],
  ["a raw map prints as JSON", "{{ task.input.box | skip_autoescape }}", '{"left":3,"top":4}'],
  ["a split list prints as JSON", "{{ 'a,b' | split: ',' | skip_autoescape }}", '["a","b"]'],
]);

table("grant_read_access", [
  ["s3://", "{{ 's3://b/k.png' | grant_read_access }}", "/s3/b/k.png?token=1&amp;v=2"],
  ["path style", "{{ 'https://s3.amazonaws.com/b/d/k.png' | grant_read_access }}", "/s3/b/d/k.png?token=1&amp;v=2"],
  ["plain http", "{{ 'http://s3.amazonaws.com/b/k.png' | grant_read_access }}", "/s3/b/k.png?token=1&amp;v=2"],
  ["host style", "{{ 'https://birds.s3.amazonaws.com/k.png' | grant_read_access }}", "/s3/birds/k.png?token=1&amp;v=2"],
  ["host style with region", "{{ 'https://birds.s3.eu-west-1.amazonaws.com/k.png' | grant_read_access }}", "/s3/birds/k.png?token=1&amp;v=2"],
  ["host style with dashed region", "{{ 'https://birds.s3-us-west-2.amazonaws.com/k.png' | grant_read_access }}", "/s3/birds/k.png?token=1&amp;v=2"],
  ["path style with region", "{{ 'https://s3.eu-west-1.amazonaws.com/b/k.png' | grant_read_access }}", "/s3/b/k.png?token=1&amp;v=2"],
  ["path style with dashed region", "{{ 'https://s3-us-west-2.amazonaws.com/b/k.png' | grant_read_access }}", "/s3/b/k.png?token=1&amp;v=2"],
  ["no space before the filter", "{{ task.input.source-ref| grant_read_access}}", "/s3/birds/wren.jpg?token=1&amp;v=2"],
  ["a hyphenated attribute", '<img src="{{ task.input.source-ref | grant_read_access }}">', '<img src="/s3/birds/wren.jpg?token=1&amp;v=2">'],
  ["a captured address", "{% capture s3_uri %}s3://{{ task.input.document.s3Object.bucket }}/{{ task.input.document.s3Object.name }}{% endcapture %}{{ s3_uri | grant_read_access }}", "/s3/forms/a b/1.png?token=1&amp;v=2"],
  ["an address that is not S3's", "{{ 'https://example.com/a.png' | grant_read_access }}", "https://example.com/a.png"],
  ["nothing", "[{{ task.input.nowhere | grant_read_access }}]", "[]"],
  ["null", "[{{ task.input.none | grant_read_access }}]", "[]"],
  ["empty text", "[{{ task.input.empty | grant_read_access }}]", "[]"],
  ["a map", "[{{ task.input.box | grant_read_access }}]", "[]"],
]);

table("variables", [
  ["nested", "{{ task.input.box.left }}", "3"],
  ["hyphens", "{{ task.input.manifestLine.prior-job-metadata.class-map['1'] }}", "cat&#39;s &quot;toy&quot;"],
  ["brackets with text", "{{ task['input'][\"source-ref\"] }}", "s3://birds/wren.jpg"],
  ["brackets with a variable", "{% assign key = 'left' %}{{ task.input.box[key] }}", "3"],
  ["a list's item", "{{ task.input.list[0] }} {{ task.input.list[-1] }}", "3 2"],
  ["first, last, size", "{{ task.input.list.first }} {{ task.input.list.last }} {{ task.input.list.size }}", "3 2 3"],
  ["size of a map and of text", "{{ task.input.box.size }} {{ 'a😀' | size }} {{ task.input.box | size }}", "2 2 2"],
  ["a number is not a key of a map", "[{{ task.input.manifestLine.prior-job-metadata.class-map[1] }}]", "[]"],
  ["null", "[{{ task.input.none }}]", "[]"],
  ["true and numbers", "{{ true }} {{ 1.5 }} {{ task.input.height }}", "true 1.5 0.5"],
  ["missing", "[{{ task.input.nowhere.at.all }}]", "[]"],
  ["what lists have in JavaScript", "[{{ task.input.list.length }}{{ task.input.list.constructor }}]", "[]"],
  ["what maps have in JavaScript", "[{{ task.input.constructor }}{{ task.input.box.__proto__ }}{{ task.input.box.toString }}]", "[]"],
  ["names of no one", "[{{ size }}{{ first }}{{ constructor }}]", "[]"],
  ["nil, empty, blank", "[{{ nil }}{{ empty }}{{ blank }}]", "[]"],
]);

table("loops", [
  ["items", "{% for pair in task.input.pairs %}{{ forloop.index }}:{{ pair.original }};{% endfor %}", "1:Guten Tag;2:Hallo;"],
  ["a map's entries as pairs", "{% for side in task.input.box %}{{ side[0] }}={{ side[1] }};{% endfor %}", "left=3;top=4;"],
  ["forloop", "{% for n in task.input.list %}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.first }}{{ forloop.last }}{{ forloop.length }} {% endfor %}", "03truefalse3 12falsefalse3 21falsetrue3 "],
  ["ranges", "{% for i in (1..3) %}{{ i }}{% endfor %}", "123"],
  ["a range to a variable", "{% for i in (15..task.input.width) %}{{ i }} {% endfor %}", "15 16 17 "],
  ["limit, offset, reversed", "{% for n in task.input.list reversed limit:2 offset:1 %}{{ n }}{% endfor %}", "21"],
  ["break and continue", "{% for i in (1..5) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}", "13"],
  ["else", "{% for n in task.input.nowhere %}x{% else %}none{% endfor %}", "none"],
  ["cycle", "{% for i in (1..3) %}{% cycle 'odd', 'even' %} {% endfor %}", "odd even odd "],
  ["cycle escapes", "{% cycle '<', '>' %}", "&lt;"],
  ["tablerow", "{% tablerow n in task.input.list cols:2 %}{{ n }}{% endtablerow %}", '<tr class="row1"><td class="col1">3</td><td class="col2">1</td></tr><tr class="row2"><td class="col1">2</td></tr>'],
  ["text is one item", "{% for x in task.input.json %}[{{ x | skip_autoescape }}]{% endfor %}", '[{"a":1}]'],
]);

table("conditions", [
  ["if, elsif, else", "{% if task.input.width > 20 %}wide{% elsif task.input.width == 17 %}17{% else %}narrow{% endif %}", "17"],
  ["unless", "{% unless task.input.none %}nothing{% endunless %}", "nothing"],
  ["case", "{% case task.input.width %}{% when 1, 2 %}few{% when 17 %}many{% else %}other{% endcase %}", "many"],
  ["contains", "{% if task.input.source contains 'Ann' and task.input.list contains 3 %}yes{% endif %}", "yes"],
  ["and, or from the right", "{% if false and false or true %}yes{% else %}no{% endif %}", "no"],
  ["empty text is true", "{% if task.input.empty %}true{% endif %}", "true"],
  ["compared with empty", "{% if task.input.empty == empty %}empty{% endif %}{% if task.input.empty == blank %} blank{% endif %}", "empty blank"],
  ["missing is false", "{% if task.input.nowhere.at.all %}yes{% else %}no{% endif %}", "no"],
]);

table("assign, capture, increment", [
  ["assign", "{% assign n = task.input.width | plus: 1 %}{{ n }}", "18"],
  ["capture", "{% capture greeting %}Hi {{ task.input.pairs[0].original }}{% endcapture %}{{ greeting }}", "Hi Guten Tag"],
  ["capture turns a number into text", "{% assign n = 1 %}{% capture id %}{{ n }}{% endcapture %}{{ task.input.manifestLine.prior-job-metadata.class-map[id] | skip_autoescape }}", `cat's "toy"`],
  ["increment starts at 0", "{% increment i %}{% increment i %}{{ i }}", "012"],
  ["increment is apart from assign", "{% assign i = 7 %}{% increment i %}{{ i }}", "07"],
  ["decrement", "{% decrement i %}{% decrement i %}", "-1-2"],
  ["echo", "{% echo task.input.html %}", "&lt;p&gt;one&lt;/p&gt;"],
  ["liquid", "{% liquid\nassign n = 2\nif n == 2\necho n\nendif\n%}", "2"],
  ["comment", "a{% comment %}{{ x | nofilter }}{% if %}{% endcomment %}b", "ab"],
  ["inline comment", "a{% # one\n # two\n\n # three %}b", "ab"],
  ["raw", "{% raw %}{{ task.input.x }}{% endraw %}", "{{ task.input.x }}"],
  ["whitespace control", "a {%- assign x = 1 -%} b {{- x -}} c", "ab1c"],
]);

table("numbers as in Shopify's Liquid", [
  ["times, minus, plus", "{{ task.input.width | times: 2 | minus: 4 | plus: 1 }}", "31"],
  ["integers divide to integers", "{{ 20 | divided_by: 7 }} {{ -7 | divided_by: 2 }}", "2 -4"],
  ["decimals divide to decimals", "{{ 20 | divided_by: 7.0 }}", "2.857142857142857"],
  ["times 1.0 makes a decimal", "{% assign f = 20 | times: 1.0 %}{{ f }} {{ f | divided_by: 8 }}", "20.0 2.5"],
  ["decimals are exact", "{{ 0.1 | plus: 0.2 }} {{ 1.1 | times: 3 }} {{ 183.357 | times: 12 }}", "0.3 3.3 2200.284"],
  ["modulo", "{{ 24 | modulo: 7 }} {{ -7 | modulo: 3 }} {{ 183.5 | modulo: 12 }}", "3 2 3.5"],
  ["text as a number", "{{ '12px' | plus: 1 }} {{ '1.5' | times: 2 }} {{ 'x' | plus: 1 }} {{ task.input.none | plus: 1 }}", "13 3.0 1 1"],
  ["round, ceil, floor", "{{ 2.5 | round }} {{ 1.2345 | round: 2 }} {{ 1.2 | ceil }} {{ 1.8 | floor }}", "3 1.23 2 1"],
  ["large and small", "{{ 1e3 | plus: 1 }}{{ 123456789012 | times: 1000 }} {{ 0.000001 | times: 0.5 }}", "1123456789012000 5e-7"],
  ["abs, at_least, at_most", "{{ -3 | abs }} {{ 3 | at_least: 5 }} {{ 7 | at_most: 5 }}", "3 5 5"],
]);

table("other standard filters", [
  ["downcase", "{{ 'CAT' | downcase }}", "cat"],
  ["join", "{{ task.input.list | sort | join: ', ' }}", "1, 2, 3"],
  ["map", "{{ task.input.pairs | map: 'translation' | join: '/' }}", "Good day/Hello"],
  ["where", "{{ task.input.pairs | where: 'original', 'Hallo' | map: 'translation' | first }}", "Hello"],
  ["default", "{{ task.input.nowhere | default: 'none' }} {{ task.input.empty | default: 'none' }}", "none none"],
  ["replace", "{{ 'a.b.c' | replace: '.', '-' }}", "a-b-c"],
  ["split", "{% assign parts = 'a|b' | split: '|' %}{{ parts[1] }}", "b"],
  ["truncate", "{{ 'a long sentence' | truncate: 9 }}", "a long..."],
  ["strip_html", "{{ task.input.html | strip_html }}", "one"],
  ["url_encode", "{{ 'a b&c' | url_encode }}", "a+b%26c"],
  ["date in UTC", "{{ '2024-03-05 10:00' | date: '%Y-%m-%d %H:%M %z' }}", "2024-03-05 10:00 +0000"],
  ["date of a day", "{{ '2024-03-05' | date: '%b %d, %Y' }}", "Mar 05, 2024"],
  ["date with its own zone", "{{ '2024-03-05T10:00:00+09:00' | date: '%H:%M %z' }}", "10:00 +0900"],
  ["date of seconds", "{{ 1152098955 | date: '%Y' }}", "2006"],
]);

const boxes = `initial-value="[
{% for box in task.input.manifestLine.prior-job.annotations -%}
  {% capture class_id %}{{ box.class_id }}{% endcapture -%}
  {% assign label = task.input.manifestLine.prior-job-metadata.class-map[class_id] -%}
  { label: {{label | to_json}}, left: {{box.left}}, top: {{box.top}}, width: {{box.width}}, height: {{box.height}} },
{% endfor %}]"`;

const colors = `initial-value="{ 'labelMappings': {
{%- for color in task.input.manifestLine.prior-job-metadata.internal-color-map -%}
  {%- if color[1]['class-name'] != 'BACKGROUND' %}
  {{ color[1]['class-name'] | to_json }}: { 'color': {{ color[1]['hex-color'] | to_json }} },
  {%- endif -%}
{%- endfor %}
} }"`;

table("idioms of adjustment jobs", [
  [
    "boxes of an earlier job",
    boxes,
    `initial-value="[
{ label: &quot;dog&quot;, left: 10, top: 20, width: 30, height: 40 },
{ label: &quot;cat&#39;s \\&quot;toy\\&quot;&quot;, left: 11, top: 21, width: 31, height: 41 },
]"`,
  ],
  [
    "colors of an earlier segmentation",
    colors,
    `initial-value="{ 'labelMappings': {
  &quot;road&quot;: { 'color': &quot;#2ca02c&quot; },
} }"`,
  ],
]);
