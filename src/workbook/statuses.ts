/** Status of a figure that needs no remark: what a blank status cell beside a figure means. */
export const normal = 'A';

/** Status of a missing figure: what a blank status cell beside a blank cell means. */
export const missing = 'O';

/** What a blank status cell means. */
export function statusWhenBlank(hasValue: boolean): string {
  return hasValue ? normal : missing;
}
