import type { Answer, ConsolidatedObject, Consolidation } from "../types.ts";

/** Any consolidation method. */
export type FieldMethod = (answers: never) => Consolidation<unknown>;

/** A method for each field of a form. */
export type FormMethods = Readonly<Record<string, FieldMethod>>;

type AnswersValue<Answers> = Answers extends readonly Answer<infer Value>[] ? Value : never;
/** What a method takes from one worker. */
type ValueOf<Method extends FieldMethod> = AnswersValue<Parameters<Method>[0]>;
/** What a method gives for one data object. */
type LabelOf<Method extends FieldMethod> =
  ReturnType<Method> extends Consolidation<infer Label> ? Label : never;

/** A form as a worker filled it in: a field that is missing, `null` or `undefined` is an abstention from that field. */
export type FormValue<Methods extends FormMethods> = {
  readonly [Field in keyof Methods]?: ValueOf<Methods[Field]> | null | undefined;
};

/** One worker's form; `null`, `undefined` and forms without any of the fields are abstentions. */
export type FormAnswer<Methods extends FormMethods> = Answer<FormValue<Methods> | null | undefined>;

/** The consolidated label of each field; `null` where nobody filled it in. */
export type FormLabel<Methods extends FormMethods> = {
  readonly [Field in keyof Methods]: LabelOf<Methods[Field]> | null;
};

/** The consolidated form of one data object. */
export interface FormObject<Methods extends FormMethods> extends ConsolidatedObject<FormLabel<Methods>> {
  /** The confidence of each field's label, as its method means it; 0 where nobody filled it in. */
  readonly confidences: { readonly [Field in keyof Methods]: number };
}

/** The consolidated forms, and all that each field's method found out. */
export interface FormConsolidation<Methods extends FormMethods> extends Consolidation<FormLabel<Methods>> {
  readonly objects: readonly FormObject<Methods>[];
  readonly fields: { readonly [Field in keyof Methods]: ReturnType<Methods[Field]> };
}
