/** What is said about what a country's folder keeps of a compilation. */
export const notKept = {
  unwanted: 'Nothing of this run was kept in the country’s folder.',
  example: 'This is an example of uncts, so nothing of the run is kept in its folder.',
  refused: (problems: readonly string[]) =>
    `The run was not kept, so that the next one cannot say what moved: ${problems.join(' ')}`,
} as const;

export function nothingChanged(number: number): string {
  return `Nothing changed since compilation ${number}.`;
}

export function firstSnapshot(folder: string): string {
  return `Kept as compilation 1 in ${folder}/returns: the next one says what moved.`;
}

export function newSnapshot(number: number): string {
  return `Kept as compilation ${number}.`;
}
