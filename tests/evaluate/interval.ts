/** 95 per cent interval of a share (E. B. Wilson, 1927). */
export function interval(found: number, made: number): string {
  const z = 1.96;
  const share = found / made;
  const middle = (share + (z * z) / (2 * made)) / (1 + (z * z) / made);
  const half =
    (z / (1 + (z * z) / made)) *
    Math.sqrt((share * (1 - share)) / made + (z * z) / (4 * made * made));
  return `${Math.round(100 * (middle - half))}–${Math.round(100 * (middle + half))}`;
}
