import type { FigureKind, Note } from './reading.ts';

/** A number that a text is; `separator` when its comma or point has two meanings. */
export type NumberText = { value: number; how: Note } | 'separator';

/** Thousands, or a fraction with three decimals: "1,234". */
const twoMeanings = /^[1-9]\d{0,2}([,.])\d{3}$/;

/** Groups of three: 1 234 567. */
const grouped = /^[1-9]\d{0,2}([ ,.'٬])\d{3}(?:\1\d{3})*$/;

/** Indian grouping, by hundreds above the thousands: 12,34,567. */
const indian = /^[1-9]\d?([ ,])\d{2}(?:\1\d{2})*\1\d{3}$/;

const parts = /^(?<sign>[+-]?)(?<whole>\d[\d ,.'٬]*?)?(?:(?<point>[.,٫])(?<decimals>\d+))?$/;

/**
 * The number that a folded text is. A comma or point before exactly three digits is a thousands mark
 * in a count, which has no decimals, and can be either in per cent. Undefined for any other text, and
 * for more digits than a number keeps.
 */
export function numberText(text: string, kind: FigureKind): NumberText | undefined {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const unsigned = text.slice(sign.length);
  const factor = sign === '-' ? -1 : 1;
  const mark = twoMeanings.exec(unsigned)?.[1];
  if (mark !== undefined) {
    if (kind === 'percent') return 'separator';
    const how = mark === ',' ? 'comma-as-thousands' : 'point-as-thousands';
    return { value: factor * Number(unsigned.replace(mark, '')), how };
  }
  const whole = wholeNumber(unsigned);
  if (whole !== undefined) return kept(factor * whole, 'text-number');
  const { whole: above = '', point = '', decimals = '' } = parts.exec(unsigned)?.groups ?? {};
  if (decimals === '' || above.includes(point)) return undefined;
  const integer = above === '' ? 0 : wholeNumber(above);
  if (integer === undefined) return undefined;
  if (decimals.length === 3 && point !== '٫' && /^\d+$/.test(above) && above !== '0') {
    return 'separator';
  }
  const value = factor * Number(`${integer}.${decimals}`);
  return kept(value, point === ',' ? 'decimal-comma' : 'text-number');
}

function wholeNumber(text: string): number | undefined {
  const groups = /^\d+$/.test(text) || grouped.test(text) || indian.test(text);
  return groups ? Number(text.replace(/\D/g, '')) : undefined;
}

function kept(value: number, how: Note): NumberText | undefined {
  if (!Number.isSafeInteger(Math.trunc(value))) return undefined;
  return { value: value === 0 ? 0 : value, how };
}
