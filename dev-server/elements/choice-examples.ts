import { type ElementExample, PICTURE_PATH } from "./element-example.ts";

const CHECKABLE = ["name", "value", "checked", "disabled", "required"];

/** The elements by which a worker chooses. */
export const choiceExamples: readonly ElementExample[] = [
  {
    tag: "crowd-classifier",
    purpose: "One category for whatever stands in it.",
    attributes: ["name", "header", "categories"],
    html: `<crowd-classifier name="mood" header="How does it sound?" categories="['Glad', 'Angry', 'Neither']">
      <classification-target>“The parcel was here a day early!”</classification-target>
      <short-instructions><p>Go by the words alone.</p></short-instructions></crowd-classifier>`,
  },
  {
    tag: "crowd-classifier-multi-select",
    purpose: "Any number of categories for whatever stands in it.",
    attributes: ["name", "header", "categories", "exclusion-category"],
    html: `<crowd-classifier-multi-select name="topics" header="What is it about?" categories="['Delivery', 'Price', 'Quality']"
      exclusion-category="{text: 'None of these'}">
      <classification-target>“Cheap, and here a day early!”</classification-target></crowd-classifier-multi-select>`,
  },
  {
    tag: "crowd-image-classifier",
    purpose: "One category for a picture; with overlay, to verify labels of an earlier job.",
    attributes: ["name", "src", "header", "categories", "overlay"],
    html: `<crowd-image-classifier name="boxes" src="${PICTURE_PATH}" header="Are the boxes right?" categories="['Right', 'Wrong']"
      overlay="{boundingBox: {labels: ['Car'], value: [{height: 150, label: 'Car', left: 130, top: 475, width: 320}]}}">
      <worker-comment header="Anything to add?" link-text="Add a comment" placeholder="What is wrong"></worker-comment>
    </crowd-image-classifier>`,
  },
  {
    tag: "crowd-image-classifier-multi-select",
    purpose: "Any number of categories for a picture.",
    attributes: ["name", "src", "header", "categories", "exclusion-category"],
    html: `<crowd-image-classifier-multi-select name="shown" src="${PICTURE_PATH}" header="What is in the picture?"
      categories="['Cars', 'People', 'Houses']" exclusion-category="{text: 'Nothing of it'}"></crowd-image-classifier-multi-select>`,
  },
  {
    tag: "crowd-rekognition-detect-moderation-labels",
    purpose: "Augmented AI: which moderation labels fit a picture.",
    attributes: ["src", "header", "categories", "exclusion-category"],
    html: `<crowd-rekognition-detect-moderation-labels src="${PICTURE_PATH}" header="Which of these apply?"
      categories="[{name: 'Violence', parentName: ''}, {name: 'Weapons', parentName: 'Violence'}]"
      exclusion-category="{text: 'None of the above'}"></crowd-rekognition-detect-moderation-labels>`,
  },
  {
    tag: "crowd-checkbox",
    purpose: "Yes or no; those of one name make one object.",
    attributes: CHECKABLE,
    html: `<crowd-checkbox name="seen" value="car" checked>A car</crowd-checkbox>
      <crowd-checkbox name="seen" value="sign">A sign</crowd-checkbox>`,
  },
  {
    tag: "crowd-radio-group",
    purpose: "Radio buttons in it exclude each other, whatever their names.",
    attributes: [],
    html: `<crowd-radio-group><crowd-radio-button name="day" value="day">Day</crowd-radio-button>
      <crowd-radio-button name="night" value="night">Night</crowd-radio-button></crowd-radio-group>`,
  },
  {
    tag: "crowd-radio-button",
    purpose: "One choice of a radio group.",
    attributes: ["name", "value", "checked", "disabled"],
    html: `<crowd-radio-button name="light" value="on">The light is on</crowd-radio-button>`,
  },
  {
    tag: "crowd-toggle-button",
    purpose: "A switch.",
    attributes: [...CHECKABLE, "invalid"],
    html: `<crowd-toggle-button name="blurred" value="yes">Blurred</crowd-toggle-button>`,
  },
  {
    tag: "crowd-slider",
    purpose: "A number in a range.",
    attributes: [
      "name",
      "min",
      "max",
      "step",
      "value",
      "pin",
      "editable",
      "secondary-progress",
      "disabled",
      "required",
    ],
    html: `<crowd-slider name="quality" min="1" max="5" value="3" pin></crowd-slider>`,
  },
  {
    tag: "crowd-slider-label",
    purpose: "A text at a place of a slider. Undocumented.",
    attributes: ["position"],
    html: `<crowd-slider name="agree" min="1" max="3" value="2"><crowd-slider-label position="1">no</crowd-slider-label>
      <crowd-slider-label position="3">yes</crowd-slider-label></crowd-slider>`,
  },
  {
    tag: "crowd-text-ranking",
    purpose: "Responses in an order, by several dimensions. Undocumented; the form of its answer is ours.",
    attributes: ["name", "text", "responses", "ordinal-ranking-dimensions"],
    html: `<crowd-text-ranking name="ranking" text="What is rain?" responses='["Water from clouds.", "Weather.", "Wet."]'
      ordinal-ranking-dimensions='[{"name": "Helpful", "allowTie": true}]'></crowd-text-ranking>`,
  },
];
