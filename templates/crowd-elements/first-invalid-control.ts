import { CrowdControl } from "./base/crowd-control.ts";
import { type ControlRoot, elementsIn } from "./serialize.ts";

type ValidatedControl = CrowdControl | HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The first control below a root, in the order of the document, that may not be submitted as it is. */
export function firstInvalidControl(root: ControlRoot): ValidatedControl | undefined {
  for (const element of elementsIn(root)) {
    if (isValidated(element) && !element.checkValidity()) return element;
  }
  return undefined;
}

function isValidated(element: Element): element is ValidatedControl {
  return (
    element instanceof CrowdControl ||
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}
