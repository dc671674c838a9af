import { ancestorOf, attributeOf, type Page, type PageElement } from "../page/index.ts";

export interface SubmittedElements {
  /** All that a submission reads, in the order of the source. */
  readonly elements: readonly PageElement[];
  /** Whether there are several forms, of which a worker submits one. */
  readonly hasManyForms: boolean;
}

/**
 * The elements that lie in what is submitted: in a form, or in an element that is one by itself.
 *
 * @param takesOutside whether those that lie outside count, too, since scripts may bring them in
 */
export function submittedElements(page: Page, takesOutside: boolean): SubmittedElements {
  const ids = new Set(page.elements.flatMap((element) => formId(element) ?? []));
  const forms = new Set(page.elements.filter((element) => isForm(element, ids)));
  const isIn = (element: PageElement): boolean =>
    forms.has(element) || ancestorOf(element, (ancestor) => forms.has(ancestor)) !== undefined;
  return {
    elements: forms.size > 0 && takesOutside ? page.elements : page.elements.filter(isIn),
    hasManyForms: [...forms].filter((form) => form.tag === "crowd-form" && !isInForm(form)).length > 1,
  };
}

/** Whether an element is in the form from the start. */
export function isInForm(element: PageElement): boolean {
  return (
    ancestorOf(element, ({ tag }) => tag === "crowd-form" || tag === "crowd-entity-annotation") !== undefined
  );
}

function isForm(element: PageElement, formIds: ReadonlySet<string>): boolean {
  if (element.tag === "crowd-form") return true;
  if (element.tag === "crowd-entity-annotation") return !isInForm(element);
  const elsewhere = attributeOf(element, "crowd-form-element-id")?.staticValue;
  return elsewhere !== undefined && formIds.has(elsewhere);
}

function formId(element: PageElement): string | undefined {
  return element.tag === "crowd-form" ? attributeOf(element, "id")?.staticValue : undefined;
}
