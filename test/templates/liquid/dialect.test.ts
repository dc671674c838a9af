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
  "a-b-c": { "d-e": "deep" },
  Snake_Case: "ok",
  größe: "XL",
  鳥: "tori",
  side: "left",
  keys: ["0", "1"],
  rows: [[1, 2], [3]],
  repeated: ["a", "a", "b", "b", "a"],
  noList: [],
  noMap: {},
  no: false,
  holes: [1, null, 2],
  tagged: [{ "class-name": "road" }, { "class-name": "sky" }],
  words: "one two  three",
  scores: [{ name: "b", at: { n: 2 }, kept: true }, { name: "A", at: { n: 10 } }, { name: "c", at: { n: 1 }, kept: true }],
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
  ["hyphens anywhere", "{{ task.input.a-b-c.d-e }} {{ task.input.a-b-c['d-e'] }} {{ task['input'].a-b-c.d-e }}", "deep deep deep"],
  ["a key that begins with a digit", "{{ task.input.manifestLine.prior-job-metadata.class-map['0'] }}", "dog"],
  ["underscores and capitals", "{{ task.input.Snake_Case }}", "ok"],
  ["keys in other scripts", "{{ task.input.größe }} {{ task.input['鳥'] }}", "XL tori"],
  ["brackets with a path", "{{ task.input.box[task.input.side] }}", "3"],
  ["spaces and line breaks", "{{\n  task.input.width\n}}{{task.input.width}}", "1717"],
  ["negative numbers", "{{ -3 }} {{ task.input.list[-2] }} {{ 1 | minus: -2 }}", "-3 1 3"],
  ["text in either quotes", `{{ "it's" | skip_autoescape }} {{ 'say "x"' | skip_autoescape }}`, `it's say "x"`],
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
  ["parentloop", "{% for a in (1..2) %}{% for b in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }} {% endfor %}{% endfor %}", "11 12 21 22 "],
  ["parentloop of the outermost loop", "{% for a in (1..1) %}[{{ forloop.parentloop.index }}]{% endfor %}", "[]"],
  ["parentloop passes over a tablerow", "{% for a in (1..2) %}{% tablerow r in (1..1) %}{% for b in (1..1) %}{{ forloop.parentloop.index }}{% endfor %}{% endtablerow %}{% endfor %}", '<tr class="row1"><td class="col1">1</td></tr><tr class="row1"><td class="col1">2</td></tr>'],
  ["the loop is its own again after an inner loop", "{% for a in (1..2) %}{% for b in (1..3) %}{% endfor %}{{ forloop.index }}{{ forloop.length }} {% endfor %}", "12 22 "],
  ["the loop's name", "{% for n in task.input.list limit:1 %}{{ forloop.name }}{% endfor %}", "n-task.input.list"],
  ["offset:continue", "{% for n in task.input.list limit:2 %}{{ n }}{% endfor %}|{% for n in task.input.list offset:continue %}{{ n }}{% endfor %}", "31|2"],
  ["limit and offset from variables", "{% assign k = 1 %}{% for n in task.input.list limit: k offset: task.input.box.size %}{{ n }}{% endfor %}", "2"],
  ["a range of variables, reversed", "{% assign last = 4 %}{% for i in (2..last) reversed %}{{ i }}{% endfor %}", "432"],
  ["a range that runs backwards is empty", "{% for i in (3..1) %}{{ i }}{% else %}none{% endfor %}", "none"],
  ["a range of text", "{% for i in ('1'..'3') %}{{ i }}{% endfor %}", "123"],
  ["a range as a value", "{% assign r = (1..3) %}{{ r | join: '-' }} {{ r.size }} {{ r.first }}", "1-2-3 3 1"],
  ["a list in a list", "{% for row in task.input.rows %}{% for cell in row %}{{ cell }},{% endfor %};{% endfor %}", "1,2,;3,;"],
  ["a list's number as a key", "{% for p in task.input.pairs %}{{ task.input.pairs[forloop.index0].original }};{% endfor %}", "Guten Tag;Hallo;"],
  ["a map's entries are numbered", "{% for side in task.input.box %}{{ forloop.index }}{{ side.first }}{{ side.last }} {% endfor %}", "1left3 2top4 "],
  ["a map in an entry", "{% for c in task.input.manifestLine.prior-job-metadata.internal-color-map %}{{ c[1].class-name }}{{ c[1]['hex-color'] }} {% endfor %}", "BACKGROUND#ffffff road#2ca02c "],
  ["null and nothing are empty", "{% for x in task.input.none %}x{% else %}a{% endfor %}{% for x in task.input.nowhere %}x{% else %}b{% endfor %}{% for x in task.input.empty %}x{% else %}c{% endfor %}", "abc"],
  ["a number is nothing to go through", "{% for x in task.input.width %}x{% else %}none{% endfor %}", "none"],
  ["the variable of a loop ends with it", "{% assign n = 'before' %}{% for n in task.input.list %}{{ n }}{% endfor %} {{ n }}", "312 before"],
  ["assign in a loop lasts", "{% for n in task.input.list %}{% assign kept = n %}{% endfor %}{{ kept }}", "2"],
  ["break in an inner loop", "{% for a in (1..2) %}{% for b in (1..3) %}{% if b == 2 %}{% break %}{% endif %}{{ a }}{{ b }} {% endfor %}{% endfor %}", "11 21 "],
  ["cycle by group", "{% cycle 'g': 'a', 'b' %}{% cycle 'h': 'a', 'b' %}{% cycle 'g': 'a', 'b' %}", "aab"],
  ["cycle of variables and filters", "{% for i in (1..3) %}{% cycle task.input.width, 'x' | upcase %}{% endfor %}", "17X17"],
  ["ifchanged", "{% for n in task.input.repeated %}{% ifchanged %}{{ n }}{% endifchanged %}{% endfor %}", "aba"],
  ["tablerowloop", "{% tablerow n in task.input.list cols:2 %}{{ tablerowloop.row }}{{ tablerowloop.col }}{{ tablerowloop.col_first }}{{ tablerowloop.col_last }}{% endtablerow %}", '<tr class="row1"><td class="col1">11truefalse</td><td class="col2">12falsetrue</td></tr><tr class="row2"><td class="col1">21truefalse</td></tr>'],
  ["tablerow with limit and offset", "{% tablerow n in task.input.list limit:1 offset:1 %}{{ n }}{% endtablerow %}", '<tr class="row1"><td class="col1">1</td></tr>'],
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
  ["contains of a map is about keys", "{% if task.input.box contains 'left' %}yes{% endif %}{% if task.input.box contains 3 %}no{% endif %}", "yes"],
  ["contains of nothing", "{% if task.input.none contains 'a' or task.input.nowhere contains 'a' %}yes{% else %}no{% endif %}", "no"],
  ["nothing is not less than a number", "{% if task.input.none < 1 or task.input.none >= 0 or task.input.nowhere < 1 %}yes{% else %}no{% endif %}", "no"],
  ["numbers and decimals", "{% if 1 == 1.0 and 2 > 1.5 and task.input.height <= 0.5 %}yes{% endif %}", "yes"],
  ["text is compared as text", "{% if 'b' > 'a' and 'B' != 'b' %}yes{% endif %}", "yes"],
  ["two hyphenated keys", "{% if task.input.manifestLine.prior-job.annotations.size == task.input.box.size %}same{% endif %}", "same"],
  ["a number is not text", "{% if task.input.width == '17' %}yes{% else %}no{% endif %}", "no"],
  ["nil", "{% if task.input.none == nil and task.input.nowhere == null %}yes{% endif %}", "yes"],
  ["empty lists and maps", "{% if task.input.noList == empty and task.input.noMap == empty and task.input.none != empty %}yes{% endif %}", "yes"],
  ["an empty list is true", "{% if task.input.noList %}true{% endif %}{% if 0 %} 0 too{% endif %}", "true 0 too"],
  ["false is false", "{% if task.input.no %}yes{% else %}no{% endif %}{% unless task.input.no %} unless{% endunless %}", "no unless"],
  ["size in a condition", "{% if task.input.list.size > 2 %}many{% endif %}", "many"],
  ["a value too many is ignored", "{% if task.input.width == 17 18 %}yes{% endif %}{% if task.input.width == 1 17 %}no{% endif %}{{ task.input.width 'x' }}", "yes17"],
  ["filters in conditions", "{% assign n = task.input.list | size %}{% if n == 3 %}three{% endif %}", "three"],
  ["in each other", "{% if true %}{% if false %}a{% else %}{% unless false %}b{% endunless %}{% endif %}{% endif %}", "b"],
  ["case with or", "{% case task.input.source-ref %}{% when 'x' or 's3://birds/wren.jpg' %}wren{% endcase %}", "wren"],
  ["every fitting when prints", "{% case 1 %}{% when 1 %}a{% when 1, 2 %}b{% else %}c{% endcase %}", "ab"],
  ["case without a fitting when", "{% case task.input.nowhere %}{% when 1 %}a{% else %}none{% endcase %}", "none"],
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
  ["capture named in quotes", "{% capture 'a b' %}x{% endcapture %}[{{ ['a b'] }}]", "[x]"],
  ["capture around a loop", "{% capture all %}{% for n in task.input.list %}{{ n }},{% endfor %}{% endcapture %}{{ all | size }}", "6"],
  ["capture escapes what is printed in it", "{% capture c %}{{ task.input.html }}<b>{% endcapture %}{{ c | skip_autoescape }}", "&lt;p&gt;one&lt;/p&gt;<b>"],
  ["assign in a branch lasts", "{% if true %}{% assign x = 1 %}{% endif %}{{ x }}", "1"],
  ["assign of a path, read on", "{% assign meta = task.input.manifestLine.prior-job-metadata %}{{ meta.class-map['0'] }}", "dog"],
  ["a name with a hyphen", "{% assign class-name = 'dog' %}{{ class-name }}", "dog"],
  ["nested brackets", "{{ task.input.manifestLine.prior-job-metadata.class-map[task.input.keys[1]] | skip_autoescape }}", `cat's "toy"`],
  ["echo with filters", "{% echo 'a' | upcase %}{% echo task.input.html | skip_autoescape %}{% echo %}", "A<p>one</p>"],
  ["liquid with a loop", "{% liquid\n  for n in task.input.list\n    if n > 1\n      echo n\n    endif\n  endfor\n%}", "32"],
  ["liquid with a comment", "{% liquid\ncomment\n anything\nendcomment\n# more\necho 'x' %}", "x"],
  ["an empty output", "a{{ }}b{{}}c{{- -}} d", "abcd"],
  ["a comment in a comment", "a{% comment %}b{% comment %}c{% endcomment %}d{% endcomment %}e", "ae"],
  ["broken Liquid in a comment", "a{% comment %}{{ it's }} {% if %} {% %} {{ {% nonsense %}{% endcomment %}b", "ab"],
  ["raw in a comment", "a{% comment %}{% raw %}{% endcomment %}{% endraw %}{% endcomment %}b", "ab"],
  ["a raw that never ends in a comment", "a{% comment %}{% raw %}{% endcomment %}b", "ab"],
  ["comments that cut blanks", "a {%- comment -%} x {%- endcomment -%} b", "ab"],
  ["doc", "a{% doc %}{% if %} {{ it's }}{% enddoc %}b", "ab"],
  ["HTML comments are text", "<!-- {{ task.input.width }} -->", "<!-- 17 -->"],
  ["comment", "a{% comment %}{{ x | nofilter }}{% if %}{% endcomment %}b", "ab"],
  ["inline comment", "a{% # one\n # two\n\n # three %}b", "ab"],
  ["raw of anything", "{% raw %}{% if %}{{ {%- x -%} {% endraw %}", "{% if %}{{ {%- x -%} "],
  ["raw that cuts the blanks around it", "a {%- raw %} {{ x }} {% endraw -%} b", "a {{ x }} b"],
  ["raw in a script", "<script>{% raw %}const t = `{{ name }}`;{% endraw %} const n = {{ task.input.width }};</script>", "<script>const t = `{{ name }}`; const n = 17;</script>"],
  ["braces that are not Liquid", "a { b } {a: {b: 1}} %} }}", "a { b } {a: {b: 1}} %} }}"],
  ["whitespace control on one side", "a\n {{- 1 }} \n{%- if true %} b{% endif -%}\n c", "a1 bc"],
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
  ["append, prepend", "{{ 'b' | append: 'c' | prepend: 'a' }}", "abc"],
  ["upcase, downcase, capitalize", "{{ 'cAt' | upcase }} {{ 'CAT' | downcase }} {{ 'tHE cat' | capitalize }}", "CAT cat The cat"],
  ["strip, lstrip, rstrip", "[{{ ' a ' | strip }}][{{ ' a ' | lstrip }}][{{ ' a ' | rstrip }}]", "[a][a ][ a]"],
  ["strip_newlines, squish", "{{ 'a\nb' | strip_newlines }} [{{ '  a \n b ' | squish }}]", "ab [a b]"],
  ["newline_to_br", "{{ 'a\nb' | newline_to_br | skip_autoescape }}", "a<br />\nb"],
  ["remove", "{{ 'abab' | remove: 'a' }} {{ 'abab' | remove_first: 'a' }} {{ 'abab' | remove_last: 'a' }}", "bb bab abb"],
  ["replace_first, replace_last", "{{ 'abab' | replace_first: 'a', 'x' }} {{ 'abab' | replace_last: 'a', 'x' }}", "xbab abxb"],
  ["slice of text", "{{ 'Liquid' | slice: 0 }}{{ 'Liquid' | slice: 2 }} {{ 'Liquid' | slice: 2, 5 }} {{ 'Liquid' | slice: -3, 2 }}", "Lq quid ui"],
  ["slice of a list", "{{ task.input.list | slice: 1, 2 | join: ',' }}", "1,2"],
  ["truncatewords", "{{ task.input.words | truncatewords: 2 }} {{ task.input.words | truncatewords: 1, '' }}", "one two... one"],
  ["truncate with another ending", "{{ 'Ground control' | truncate: 8, '!' }} {{ 'short' | truncate: 8 }}", "Ground ! short"],
  ["split into nothing, characters, words", "{{ '' | split: ',' | size }} {{ 'abc' | split: '' | join: '-' }} {{ 'a b' | split: ' ' | last }}", "0 a-b-c b"],
  ["url_decode", "{{ 'a+b%26c' | url_decode }}", "a b&amp;c"],
  ["base64", "{{ 'one two' | base64_encode }} {{ 'b25lIHR3bw==' | base64_decode }}", "b25lIHR3bw== one two"],
  ["first, last", "{{ task.input.list | first }} {{ task.input.list | last }}", "3 2"],
  ["reverse, sort", "{{ task.input.list | sort | reverse | join: ',' }}", "3,2,1"],
  ["sort by a property, also a nested one", "{{ task.input.scores | sort: 'name' | map: 'name' | join: '' }} {{ task.input.scores | sort: 'at.n' | map: 'name' | join: '' }}", "Abc cbA"],
  ["sort_natural", "{{ task.input.scores | sort_natural: 'name' | map: 'name' | join: '' }}", "Abc"],
  ["uniq, compact, concat", "{{ task.input.repeated | uniq | join: '' }} {{ task.input.holes | compact | size }} {{ task.input.list | concat: task.input.keys | size }}", "ab 2 5"],
  ["sum", "{{ task.input.list | sum }} {{ task.input.scores | sum: 'at.n' }}", "6 13"],
  ["where without a value", "{{ task.input.scores | where: 'kept' | map: 'name' | join: '' }}", "bc"],
  ["where of a nested property", "{{ task.input.scores | where: 'at.n', 10 | map: 'name' | first }}", "A"],
  ["where of a hyphenated property", "{{ task.input.tagged | where: 'class-name', 'road' | size }}", "1"],
  ["reject, find, find_index, has", "{{ task.input.scores | reject: 'kept' | size }} {{ task.input.scores | find: 'name', 'c' | map: 'at' | first | to_json }} {{ task.input.scores | find_index: 'name', 'A' }} {{ task.input.scores | has: 'kept', true }}", "1 {&quot;n&quot;:1} 1 true"],
  ["map of a map", "{{ task.input.box | map: 'left' | first }}", "3"],
  ["default, also for false", "{{ task.input.no | default: 'x' }} {{ task.input.no | default: 'x', allow_false: true }} {{ 0 | default: 'x' }} {{ task.input.noList | default: 'x' }}", "x false 0 x"],
  ["filters of nothing", "[{{ task.input.none | upcase }}{{ task.input.none | join: ',' }}{{ task.input.none | first }}{{ task.input.none | split: ',' | join }}]", "[]"],
  ["filters with variables as arguments", "{{ 'a' | append: task.input.side | replace: task.input.side, task.input.words }}", "aone two  three"],
  ["hyphenated arguments", "{{ 'see ' | append: task.input.source-ref }}", "see s3://birds/wren.jpg"],
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
