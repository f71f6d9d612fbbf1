import type { Source } from '../../schema/types.ts';
import type { Doubt } from './doubts.ts';
import type { ColumnProfile } from './profile.ts';

/** The signs with which a file writes numbers. */
export type NumberMarks = Pick<Source['file'], 'decimal' | 'thousands'>;

/** How many values of a column are numbers under some signs. */
export function numbersIn(
  profile: ColumnProfile,
  { decimal = '.', thousands }: NumberMarks,
): number {
  const { whole, point, comma, byComma, byPoint, bySpace, byApostrophe } = profile;
  if (decimal === ',')
    return whole + comma + (thousands === '.' ? byPoint : 0) + (thousands === ' ' ? bySpace : 0);
  const grouped = { ',': byComma, ' ': bySpace, "'": byApostrophe }[thousands ?? ''] ?? 0;
  return whole + point + grouped;
}

const likely: readonly NumberMarks[] = [
  {},
  { thousands: ',' },
  { decimal: ',' },
  { decimal: ',', thousands: '.' },
  { thousands: ' ' },
  { decimal: ',', thousands: ' ' },
  { thousands: "'" },
];

/** A column with fewer numbers than this holds texts. */
const mostlyNumbers = 0.5;

/**
 * The signs under which most values of the columns of numbers are numbers, the plainest first. Where all
 * that tells them is numbers like 1,234, that is a doubt.
 */
export function numberMarks(profiles: readonly ColumnProfile[]): {
  marks: NumberMarks;
  doubts: Doubt[];
} {
  const numeric = profiles.filter(
    (profile) =>
      Math.max(...likely.map((marks) => numbersIn(profile, marks))) >
      profile.values * mostlyNumbers,
  );
  const total = (marks: NumberMarks): number =>
    numeric.reduce((sum, profile) => sum + numbersIn(profile, marks), 0);
  const marks = likely.reduce((best, each) => (total(each) > total(best) ? each : best));
  const changed = numeric.find((profile) => numbersIn(profile, marks) > numbersIn(profile, {}));
  if (changed === undefined) return { marks, doubts: [] };
  const { decimal = '.', thousands = '' } = marks;
  const unclear =
    decimal === '.' &&
    thousands === ',' &&
    numeric.every(({ point, byComma, comma }) => point === 0 && byComma >= comma && byComma < 10);
  const column = changed.heading;
  return {
    marks,
    doubts: [
      { code: 'marks', decimal, thousands, column },
      ...(unclear ? [{ code: 'marks-unclear' as const, column }] : []),
    ],
  };
}
