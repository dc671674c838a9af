/**
 * After the part of a list that has the focus was removed, and the page rendered again, gives the focus to what
 * matches a selector at the same place, or the last one before; where nothing is left, to something else.
 */
export function keepFocus(
  list: Element | null,
  selector: string,
  index: number,
  otherwise: () => void,
): void {
  setTimeout(() => {
    const left = list?.querySelectorAll<HTMLElement>(selector) ?? [];
    const next = left[Math.min(index, left.length - 1)];
    if (next) next.focus();
    else otherwise();
  });
}
