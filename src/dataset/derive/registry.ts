import type { Derived } from '../../schema/types.ts';
import type { DerivedAs, Kind } from './kind.ts';
import { age } from './kinds/age.ts';
import { bands } from './kinds/bands.ts';
import { constant } from './kinds/constant.ts';
import { datePart } from './kinds/date-part.ts';
import { padded } from './kinds/padded.ts';
import { referenceYear } from './kinds/reference-year.ts';
import { text } from './kinds/text.ts';
import { textOfFile } from './kinds/text-of-file.ts';
import { yearOfFile } from './kinds/year-of-file.ts';

const kinds: { readonly [K in Derived['as']]: Kind<DerivedAs<K>> } = {
  'reference-year': referenceYear,
  'year-of-file': yearOfFile,
  'text-of-file': textOfFile,
  'date-part': datePart,
  age,
  bands,
  padded,
  text,
  constant,
};

/** The kind of a derivation, which takes that derivation. */
export function kindOf(derived: Derived): Kind {
  return kinds[derived.as] as Kind;
}
