/** The attribute by which the worker finds a control again. */
export const MARK = "data-worker-control";

export interface FoundControl {
  /** The value of its {@link MARK}. */
  readonly mark: string;
  /** Its tag, or for an input `input[<type>]`. */
  readonly kind: string;
  readonly isSubmit: boolean;
}

/**
 * Runs in the page: marks and returns the controls that a worker can see and use now and that have no mark yet, in
 * the order of the document. What stands in a crowd element's shadow root counts where it is an author's: below a
 * crowd element that was put there, as author scripts do.
 */
export function findControls({ mark, round }: { mark: string; round: number }): FoundControl[] {
  const found: FoundControl[] = [];
  const visit = (root: ParentNode, isInside: boolean): void => {
    for (const element of root.children) {
      const { localName } = element;
      const isCrowd = localName.startsWith("crowd-");
      const isNative = ["input", "select", "textarea", "button"].includes(localName);
      if ((isCrowd || (isNative && !isInside)) && isUsable(element) && !element.hasAttribute(mark)) {
        const unique = `${round}.${found.length}`;
        element.setAttribute(mark, unique);
        found.push({ mark: unique, kind: kindOf(element), isSubmit: isSubmit(element) });
      }
      if (element.shadowRoot) visit(element.shadowRoot, isCrowd);
      visit(element, isInside && !isCrowd);
    }
  };
  const isUsable = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const isShown = element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
    return isShown && !element.matches(":disabled, [disabled], dialog:not([open]) *");
  };
  const kindOf = (element: Element): string =>
    element instanceof HTMLInputElement ? `input[${element.type}]` : element.localName;
  const isSubmit = (element: Element): boolean => {
    if (element.localName === "crowd-button") return element.getAttribute("form-action") === "submit";
    return element.matches('button:not([type]), button[type="submit"], input[type="submit"]');
  };
  visit(document, false);
  return found;
}
