export { consolidateForm } from "./consolidate-form.ts";
export type {
  FieldMethod,
  FormAnswer,
  FormConsolidation,
  FormLabel,
  FormMethods,
  FormObject,
  FormValue,
} from "./form-types.ts";
