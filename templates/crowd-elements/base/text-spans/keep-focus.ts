/**
 * After the part of a list that has the focus was removed, gives the focus to what matches a selector at the same place,
 * or the last one before; where nothing is left, to something else. It does so as soon as the page is `rendered` again:
 * later, and the focus would be taken from where the worker has gone meanwhile.
 */
export async function keepFocus(
  rendered: Promise<unknown>,
  list: Element | null,
  selector: string,
  index: number,
  otherwise: () => void,
): Promise<void> {
  await rendered;
  const left = list?.querySelectorAll<HTMLElement>(selector) ?? [];
  const next = left[Math.min(index, left.length - 1)];
  if (next) next.focus();
  else otherwise();
}
