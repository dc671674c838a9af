import { defineTask } from "labelsmith";
import { labelCategories } from "./label-categories.ts";
import { score } from "./score.ts";

export default defineTask({
  labelAttributeName: "birds",
  labelCategories,
  taskTitle: "Draw boxes around birds",
  taskDescription: "Draw a tight box around every bird in the picture and choose its species.",
  taskKeywords: ["images", "bounding boxes", "birds"],
  numberOfHumanWorkersPerDataObject: 5,
  taskTimeLimitInSeconds: 300,
  score,
});
