import { entityAnnotationInCrowdForm } from "../../../../templates/lint/rules/entity-annotation-in-crowd-form/index.ts";
import { checkRule } from "../check-rule.ts";

checkRule(entityAnnotationInCrowdForm, {
  reports: [
    {
      source: '<crowd-form><crowd-entity-annotation name="a"></crowd-entity-annotation></crowd-form>',
      marks: ['<crowd-entity-annotation name="a">'],
      says: "a form by itself",
    },
    {
      source:
        "<CROWD-FORM><div>{% if task.input.a %}<Crowd-Entity-Annotation></Crowd-Entity-Annotation>{% endif %}</div></CROWD-FORM>",
      marks: ["<Crowd-Entity-Annotation>"],
    },
  ],
  accepts: [
    '<crowd-entity-annotation name="a"></crowd-entity-annotation>',
    '<crowd-form></crowd-form><crowd-entity-annotation name="a"></crowd-entity-annotation>',
    "<crowd-form>{% comment %}<crowd-entity-annotation></crowd-entity-annotation>{% endcomment %}</crowd-form>",
  ],
});
