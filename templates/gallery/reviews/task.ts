import { defineTask } from "labelsmith";
import { labelCategories } from "./label-categories.ts";
import { score } from "./score.ts";

export default defineTask({
  labelAttributeName: "sentiment",
  labelCategories,
  taskTitle: "How does a reviewer feel about a product?",
  taskDescription: "Read a short review and choose whether it is positive, negative, neutral or mixed.",
  taskKeywords: ["text", "sentiment", "reviews"],
  numberOfHumanWorkersPerDataObject: 5,
  taskTimeLimitInSeconds: 120,
  score,
});
