import { httpAsset } from "../../../../templates/lint/rules/http-asset/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(httpAsset, {
  reports: [
    {
      source: '<script src="http://example.com/a.js"></script>',
      marks: ["http://example.com/a.js"],
      says: "do not load",
      fixed: '<script src="https://example.com/a.js"></script>',
    },
    {
      source: '<IMG SRC=HTTP://example.com/a.png alt="">',
      marks: ["HTTP://example.com/a.png"],
      says: "or not at all",
      fixed: '<IMG SRC=https://example.com/a.png alt="">',
    },
    {
      source: '<img srcset="http://a.com/1.png 1x, http://a.com/2.png 2x" alt="">',
      marks: ["http://a.com/1.png", "http://a.com/2.png"],
      fixed: '<img srcset="https://a.com/1.png 1x, https://a.com/2.png 2x" alt="">',
    },
    {
      source: '<link rel="stylesheet" href="http://a.com/a.css">',
      marks: ["http://a.com/a.css"],
      fixed: '<link rel="stylesheet" href="https://a.com/a.css">',
    },
    {
      source: '<crowd-keypoint src="http://{{ task.input.host }}/a b.png"></crowd-keypoint>',
      marks: ["http://{{ task.input.host }}/a"],
      fixed: '<crowd-keypoint src="https://{{ task.input.host }}/a b.png"></crowd-keypoint>',
    },
    {
      source: '<video poster=" http://a.com/a.png"><source src="http://a.com/a.mp4"></video>',
      marks: ["http://a.com/a.png", "http://a.com/a.mp4"],
      fixed: '<video poster=" https://a.com/a.png"><source src="https://a.com/a.mp4"></video>',
    },
    {
      source: "<style>@import \"http://a.com/a.css\"; p { background: url( 'http://a.com/a.png' ) }</style>",
      marks: ["http://a.com/a.css", "http://a.com/a.png"],
      fixed: "<style>@import \"https://a.com/a.css\"; p { background: url( 'https://a.com/a.png' ) }</style>",
    },
    {
      source: '{% if task.input.a %}<p style="background: url(http://a.com/a.png)">b</p>{% endif %}',
      marks: ["http://a.com/a.png"],
      fixed: '{% if task.input.a %}<p style="background: url(https://a.com/a.png)">b</p>{% endif %}',
    },
  ],
  accepts: [
    '<script src="https://example.com/a.js"></script>',
    '<script src="//example.com/a.js"></script>',
    '<a href="http://example.com/">a</a>',
    '<img src="{{ task.input.a | grant_read_access }}" alt="">',
    '<img src="{{ "http://s3.amazonaws.com/a/b.png" | grant_read_access }}" alt="">',
    '<img src="https://example.com/?url=http://a.com/" alt="">',
    '<link rel="canonical" href="http://example.com/">',
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    "<style>/* see http://example.com/ */</style>",
    "<p>http://example.com/</p><script>open('http://example.com/')</script>",
    '<!-- <script src="http://example.com/a.js"></script> -->',
  ],
});
