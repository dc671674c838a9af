import { defineTask } from "labelsmith";
import { score } from "./score.ts";

export default defineTask({
  labelAttributeName: "receipt",
  taskTitle: "Copy the details of a receipt",
  taskDescription: "Type the shop, the date, the total and the currency of a receipt.",
  taskKeywords: ["images", "transcription", "receipts"],
  numberOfHumanWorkersPerDataObject: 3,
  taskTimeLimitInSeconds: 600,
  score,
});
