/** Within a sentence a label begins with a small letter, unless it is an abbreviation. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label)
    ? `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`
    : label;
}

/** Parts of a name: the first as it stands, the others as within a sentence. */
export function afterFirst(labels: readonly string[]): string[] {
  return labels.map((label, index) => (index === 0 ? label : inSentence(label)));
}
