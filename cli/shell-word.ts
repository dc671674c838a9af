/** A path as it is typed into a shell, so that a command that is shown can be pasted. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}\p{M}%+,./:=@_\\-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
