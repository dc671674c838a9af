const box = (left: number) => ({ boundingBox: { height: 0.05, left, top: 0.2, width: 0.1 } });

/**
 * The task input that Augmented AI gives to the templates of its own task types. Its names come from the services' fixed
 * vocabularies, and templates rely on that: they write them into JSON without any escaping.
 */
export const augmentedAiInput = {
  aiServiceRequest: {
    document: { s3Object: { bucket: "bucket", name: "form.png" } },
    image: { s3Object: { bucket: "bucket", name: "photo.jpg" } },
  },
  humanLoopContext: {
    importantFormKeys: [{ importantFormKey: "Plate", importantFormKeyAliases: ["Number plate"] }],
  },
  selectedAiServiceResponse: {
    blocks: [
      {
        blockType: "KEY_VALUE_SET",
        entityTypes: ["KEY"],
        geometry: box(0.2),
        id: "key",
        relationships: [
          { ids: ["value"], type: "VALUE" },
          { ids: ["word 1"], type: "CHILD" },
        ],
      },
      {
        blockType: "KEY_VALUE_SET",
        entityTypes: ["VALUE"],
        geometry: box(0.4),
        id: "value",
        relationships: [{ ids: ["word 2"], type: "CHILD" }],
      },
      { blockType: "WORD", geometry: box(0.2), id: "word 1", text: "Plate" },
      { blockType: "WORD", geometry: box(0.4), id: "word 2", text: "LS-2026" },
    ],
    moderationLabels: [
      { confidence: 91, name: "Weapons", parentName: "Violence" },
      { confidence: 62, name: "Violence", parentName: "" },
    ],
  },
};
