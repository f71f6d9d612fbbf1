/** Something in the raw files that does not add up or cannot be read, with what was done. */
export interface Remark {
  readonly file: string;
  readonly place: string;
  readonly year: string;
  readonly what: string;
  /** The total that the file carries; missing where the remark is not about a sum. */
  readonly carried: number | null;
  /** The sum of its parts. */
  readonly parts: number | null;
  readonly decision: string;
}

/** Where a figure stands. */
export interface Spot {
  readonly file: string;
  readonly place: string;
  readonly year: string;
  readonly what: string;
}

/** Notes a total that differs from the sum of its parts. A missing total or part-sum is no difference. */
export function compare(
  remarks: Remark[],
  spot: Spot,
  carried: number | null,
  parts: number | null,
  decision: string,
): void {
  if (carried === null || parts === null || carried === parts) return;
  remarks.push({ ...spot, carried, parts, decision });
}

/** Notes anything else. */
export function note(remarks: Remark[], spot: Spot, decision: string): void {
  remarks.push({ ...spot, carried: null, parts: null, decision });
}

/** One remark as a tab-separated line: file, place, year, what, carried total, sum of parts, decision. */
export function remarkLine(remark: Remark): string {
  const { file, place, year, what, carried, parts, decision } = remark;
  return [file, place, year, what, carried ?? '', parts ?? '', decision].join('\t');
}
