/** Resolves percent-encoding; a text with a stray percent sign stays as it is. */
export function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What all spellings of a part's name share: case, leading slash and percent-encoding are left out. */
export function partKey(name: string): string {
  return unescaped(name).replace(/^\/+/, '').toLowerCase();
}
