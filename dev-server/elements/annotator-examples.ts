import { type ElementExample, PICTURE_PATH } from "./element-example.ts";

const SHAPE_ATTRIBUTES = ["name", "src", "header", "labels", "label-colors", "initial-value"];
const MASK_ATTRIBUTES = ["name", "src", "header", "labels", "initial-value"];
const NAMES = "She met Zoë Adams 🎻 in Lisbon before flying to Cape Town with Acme Airlines.";

/** The elements by which pictures and texts are marked. */
export const annotatorExamples: readonly ElementExample[] = [
  {
    tag: "crowd-bounding-box",
    purpose: "Boxes around things in a picture.",
    attributes: SHAPE_ATTRIBUTES,
    html: `<crowd-bounding-box name="vehicles" src="${PICTURE_PATH}" header="Draw a box around each vehicle"
      labels="['Car', 'Sign']" initial-value="[{height: 170, label: 'Car', left: 790, top: 515, width: 340}]">
      <short-instructions><p>From wheel to roof.</p></short-instructions>
      <full-instructions header="Vehicles"><p>Mirrors belong to the car.</p></full-instructions></crowd-bounding-box>`,
  },
  {
    tag: "crowd-polygon",
    purpose: "Outlines of things in a picture; edges may not cross.",
    attributes: SHAPE_ATTRIBUTES,
    html: `<crowd-polygon name="houses" src="${PICTURE_PATH}" header="Outline the houses" labels="['House', 'Road']"></crowd-polygon>`,
  },
  {
    tag: "crowd-polyline",
    purpose: "Paths in a picture.",
    attributes: SHAPE_ATTRIBUTES,
    html: `<crowd-polyline name="kerb" src="${PICTURE_PATH}" header="Follow the kerb" labels="['Kerb']" label-colors="['#ff7f0e']"></crowd-polyline>`,
  },
  {
    tag: "crowd-line",
    purpose: "Straight lines between two points of a picture.",
    attributes: SHAPE_ATTRIBUTES,
    html: `<crowd-line name="stripes" src="${PICTURE_PATH}" header="A line along each stripe" labels="['Stripe']"></crowd-line>`,
  },
  {
    tag: "crowd-keypoint",
    purpose: "Single points of a picture.",
    attributes: SHAPE_ATTRIBUTES,
    html: `<crowd-keypoint name="wheels" src="${PICTURE_PATH}" header="Mark each wheel" labels="['Front wheel', 'Rear wheel']"></crowd-keypoint>`,
  },
  {
    tag: "crowd-semantic-segmentation",
    purpose: "A label for every pixel.",
    attributes: MASK_ATTRIBUTES,
    html: `<crowd-semantic-segmentation name="ground" src="${PICTURE_PATH}" header="Paint the ground" labels="['Road', 'Pavement']"></crowd-semantic-segmentation>`,
  },
  {
    tag: "crowd-instance-segmentation",
    purpose: "The pixels of each single thing.",
    attributes: MASK_ATTRIBUTES,
    html: `<crowd-instance-segmentation name="cars" src="${PICTURE_PATH}" header="Paint each car" labels="['Car', 'Sign']"></crowd-instance-segmentation>`,
  },
  {
    tag: "crowd-entity-annotation",
    purpose: "Spans of a text, each with a label.",
    attributes: ["name", "header", "text", "labels", "initial-value"],
    html: `<crowd-entity-annotation name="names" header="Mark the names" text="${NAMES}"
      labels="[{label: 'person', shortDisplayName: 'per', fullDisplayName: 'Person'}, {label: 'place'}]"
      initial-value="[{label: 'person', startOffset: 8, endOffset: 17}]"></crowd-entity-annotation>`,
    isForm: true,
  },
  {
    tag: "crowd-textract-analyze-document",
    purpose: "Augmented AI: keys and values that Textract found in a form, to check and correct.",
    attributes: ["src", "initial-value", "header", "block-types", "keys", "no-key-edit", "no-geometry-edit"],
    html: `<crowd-textract-analyze-document src="${PICTURE_PATH}" header="Check the form" block-types="['KEY_VALUE_SET']"
      no-key-edit no-geometry-edit keys="[{importantFormKey: 'Plate', importantFormKeyAliases: []}]"
      initial-value="[
        {blockType: 'KEY_VALUE_SET', id: 'k', entityTypes: ['KEY'], text: 'Plate',
          geometry: {boundingBox: {left: 0.15, top: 0.68, width: 0.1, height: 0.06}},
          relationships: [{type: 'VALUE', ids: ['v']}]},
        {blockType: 'KEY_VALUE_SET', id: 'v', entityTypes: ['VALUE'], text: 'LS 2026',
          geometry: {boundingBox: {left: 0.26, top: 0.68, width: 0.1, height: 0.06}}, relationships: []},
      ]"></crowd-textract-analyze-document>`,
  },
];
