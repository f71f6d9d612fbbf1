import type { Style } from 'exceljs';
import type { Language } from '../../instrument/labels.ts';
import { isRightToLeft } from '../../messages/direction.ts';
import { looksFor } from '../blank/style.ts';
import type { Wording } from './layout.ts';

const yellow = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE9A8' } } as const;

/** Words, labels and looks of a workbook in its language. */
export interface Setting extends Wording {
  look: MetadataLooks;
  rightToLeft: boolean;
}

export type MetadataLooks = ReturnType<typeof metadataLooks>;

/** The looks of the data file, with those that only a metadata workbook has. */
export function metadataLooks(language: Language) {
  const look = looksFor(language, isRightToLeft(language));
  const bold = (style: Partial<Style>) => ({ ...style, font: { ...style.font, bold: true } });
  const right = (style: Partial<Style>) => ({
    ...style,
    alignment: { ...style.alignment, horizontal: 'right' as const },
  });
  const start = isRightToLeft(language) ? ('right' as const) : ('left' as const);
  const state = look.label(1, true);
  return {
    ...look,
    question: look.label(0, true),
    /** Of format text, so that "31 December" stays what was typed. */
    answer: look.field,
    answerToConfirm: { ...look.field, fill: yellow },
    year: { ...look.field, numFmt: '0' },
    state,
    stateMissing: bold(state),
    stateToConfirm: bold({ ...look.field, fill: yellow }),
    /** Begins where the texts of the input cells below it begin. */
    breakHead: {
      ...look.listHead,
      alignment: { ...look.listHead.alignment, horizontal: start, indent: 1 },
    },
    numberHead: right(look.listHead),
    number: right(look.cell),
  };
}
