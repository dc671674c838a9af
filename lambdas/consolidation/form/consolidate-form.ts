import { ConsolidationError, OptionsError, show } from "../../contract/errors.ts";
import { groupValues } from "../agreement/value-groups.ts";
import type { Answer, Consolidation } from "../types.ts";
import { type FieldResult, type FilledForm, formResult } from "./form-result.ts";
import type { FormAnswer, FormConsolidation, FormMethods } from "./form-types.ts";

type AnyMethod = (answers: readonly Answer<unknown>[]) => Consolidation<unknown>;

/**
 * Makes a consolidation method for forms with many fields out of a method for each field. The fields are consolidated
 * independently of each other; the types of the answers and of the label follow from the methods. A method that needs
 * options, or a value that lies deeper, is wrapped in a function.
 *
 * - A field that a form lacks, or holds as `null` or `undefined`, is an abstention from that field: its method does not see
 *   it. Fields without a method are ignored. A form with none of the fields is an abstention; an object with nothing else has
 *   label `null` and confidence 0.
 * - **Confidence** of a form: the least of the confidences of the fields that have a label. `confidences` has each.
 * - **Quality** of a worker: the mean over the fields whose methods estimate it, weighted by the answers that it rests on.
 * - **A worker who answers an object twice** counts once, with the last form, including what it leaves out.
 * - `diagnostics`: the most iterations of any field, whether all converged, and the mean agreement of the fields that have
 *   one. `fields` has what each method returned.
 *
 * @throws OptionsError when there is no field, or a field's method is not a function
 * @throws ConsolidationError (the method that is made) when an id is not a string, an answer is not an object, or a field's
 * method throws one: the message then names the field
 * @example
 * import { consolidateForm, majorityVote, numericMean, rover, type TextAnswer } from "labelsmith/consolidation";
 *
 * const consolidate = consolidateForm({
 *   species: majorityVote,
 *   count: numericMean,
 *   inscription: (answers: readonly TextAnswer[]) => rover(answers, { unit: "character" }),
 * });
 * const { objects } = consolidate([
 *   { objectId: "0", workerId: "anna", value: { species: "oak", count: 3 } },
 *   { objectId: "0", workerId: "ben", value: { species: "oak", count: 4, inscription: "A+B" } },
 * ]);
 * console.log(objects[0]?.label); // { species: "oak", count: 3.5, inscription: "A+B" }
 */
export function consolidateForm<Methods extends FormMethods>(
  methods: Methods,
): (answers: readonly FormAnswer<Methods>[]) => FormConsolidation<Methods>;
export function consolidateForm(
  methods: Readonly<Record<string, AnyMethod>>,
): (answers: readonly Answer<unknown>[]) => ReturnType<typeof formResult> {
  const fields = Object.entries(methods);
  checkFields(fields);
  return (answers) => {
    const forms = filledForms(answers, methods);
    const results = fields.map(([field, method]): FieldResult => {
      const given = forms.flatMap(({ objectId, workerId, values }) =>
        values.has(field) ? [{ objectId, workerId, value: values.get(field) }] : [],
      );
      return { field, result: consolidateField(field, method, given) };
    });
    return formResult(forms, results);
  };
}

function filledForms(
  answers: readonly Answer<unknown>[],
  methods: Readonly<Record<string, unknown>>,
): FilledForm[] {
  return groupValues(answers).flatMap((group) =>
    group.answers.map((answer) => {
      const values = new Map(
        Object.entries(formOf(answer)).filter(([field, value]) => {
          return Object.hasOwn(methods, field) && value !== null && value !== undefined;
        }),
      );
      return { objectId: answer.objectId, workerId: answer.workerId, values };
    }),
  );
}

function formOf({ objectId, workerId, value }: Answer<unknown>): object {
  if (value === null || value === undefined) return {};
  if (typeof value === "object" && !Array.isArray(value)) return value;
  throw new ConsolidationError({
    code: "answer-not-a-form",
    summary: "An answer to be consolidated field by field is not an object.",
    expected: "an object with the fields of the form, or null for an abstention",
    found: show(value),
    where: `data object ${show(objectId)}, worker ${show(workerId)}`,
  });
}

function consolidateField(
  field: string,
  method: AnyMethod,
  answers: readonly Answer<unknown>[],
): Consolidation<unknown> {
  try {
    return method(answers);
  } catch (error) {
    if (!(error instanceof ConsolidationError)) throw error;
    const { where } = error.problem;
    const place = where === undefined ? `field ${show(field)}` : `field ${show(field)}, ${where}`;
    throw new ConsolidationError({ ...error.problem, where: place }, { cause: error });
  }
}

function checkFields(fields: readonly [string, unknown][]): void {
  const wrong = fields.find(([, method]) => typeof method !== "function");
  if (fields.length > 0 && wrong === undefined) return;
  throw new OptionsError({
    code: "form-methods",
    summary: "A form needs a consolidation method for each of its fields.",
    expected: "an object of functions, for example { species: majorityVote }",
    found: wrong === undefined ? "no fields" : `${show(wrong[1])} for the field ${show(wrong[0])}`,
  });
}
