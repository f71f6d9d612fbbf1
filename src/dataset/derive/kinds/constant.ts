import { literal } from '../../database.ts';
import type { DerivedAs, Kind } from '../kind.ts';

/** One text for all records. */
export const constant: Kind<DerivedAs<'constant'>> = {
  reads: () => [],
  steps: ({ column, value }) => [{ column, sql: literal(value) }],
  suspicions: () => [],
};
