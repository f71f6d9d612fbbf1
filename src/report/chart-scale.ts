/**
 * Round numbers that enclose the values: steps of 1, 2 or 5 times a power of ten, about `count` of them.
 * Whole-number data keep whole ticks as soon as the span is at least one.
 */
export function niceTicks(low: number, high: number, count: number): number[] {
  const span = high - low || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => rough <= candidate * power * 1.0001) ?? 10;
  const step = span < count && span >= 1 ? 1 : factor * power;
  const first = Math.floor(low / step);
  const last = high === low ? first + 1 : Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** Maps values from `low` to `high` onto lengths from `from` to `to`, with one decimal. */
export function linearScale(low: number, high: number, from: number, to: number) {
  return (value: number): number => round(from + ((value - low) / (high - low)) * (to - from));
}

/** One decimal is enough for a drawing and keeps its bytes few. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
