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
  const forms = page.elements.filter((element) => isForm(page, element));
  const isIn = (element: PageElement): boolean =>
    forms.includes(element) || ancestorOf(element, (ancestor) => forms.includes(ancestor)) !== undefined;
  return {
    elements: forms.length > 0 && takesOutside ? page.elements : page.elements.filter(isIn),
    hasManyForms: forms.filter((form) => form.tag === "crowd-form" && !isInForm(form)).length > 1,
  };
}

/** Whether an element is in the form from the start. */
export function isInForm(element: PageElement): boolean {
  return (
    ancestorOf(element, ({ tag }) => tag === "crowd-form" || tag === "crowd-entity-annotation") !== undefined
  );
}

function isForm(page: Page, element: PageElement): boolean {
  if (element.tag === "crowd-form") return true;
  if (element.tag === "crowd-entity-annotation") return !isInForm(element);
  const elsewhere = attributeOf(element, "crowd-form-element-id")?.staticValue;
  return elsewhere !== undefined && page.elements.some((form) => isFormOfId(form, elsewhere));
}

function isFormOfId(form: PageElement, id: string): boolean {
  return form.tag === "crowd-form" && attributeOf(form, "id")?.staticValue === id;
}
