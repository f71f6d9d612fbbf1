import { at } from './columns.ts';
import type { Setting } from './setting.ts';

/** Columns of the front page, numbers from 1. */
export const frontColumns = { left: 2, middle: 3, right: 4 } as const;

/** Rows of the front page, from top to bottom. */
export const frontRows = {
  accent: 1,
  instrument: 2,
  cycle: 3,
  file: 4,
  years: 5,
  addressTitle: 7,
  /** Two paragraphs in every language. */
  address: 8,
  officerTitle: 11,
  fields: 12,
} as const;

/** A field of the front page to fill in. */
export interface FrontPageField {
  /** `country`, or a field of the instrument's coordinating officer. */
  field: string;
  label: string;
  row: number;
  labelAddress: string;
  address: string;
}

/** The fields of the front page and where they stand; the country comes first. */
export function frontPageFields({ asked, messages }: Setting): FrontPageField[] {
  const { coordinatingOfficer } = asked.instrument.definition;
  return [{ field: 'country', label: messages.frontPage.country }, ...coordinatingOfficer].map(
    ({ field, label }, index) => {
      const row = frontRows.fields + index;
      return {
        field,
        label,
        row,
        labelAddress: at(frontColumns.left, row),
        address: at(frontColumns.middle, row),
      };
    },
  );
}
