import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { shortened, suggestionOf } from '../typed.ts';
import { counted } from './format.ts';
import { howRead, whatWasMeant, whyNotUnderstood } from './typed-figures.ts';

type TypedCode = 'figure-not-understood' | 'status-not-understood' | 'figure-as-typed';

/** What people typed into the cells of a workbook. */
export const typedMessages: Pick<FindingMessages, TypedCode> = {
  'figure-not-understood': {
    title: 'Figure not understood',
    sentence: (finding, names) => {
      const meant = suggestionOf(finding.details);
      return [
        `${typed(finding, names)} is not understood: ${whyNotUnderstood[finding.details.reason]}.`,
        ...(meant === undefined ? [] : [whatWasMeant(meant)]),
        ...others(finding.details.others, 'The same stands in'),
      ].join(' ');
    },
    meaning: 'A figure is never guessed: the cell counts as missing until it can be read.',
    todo: 'Enter a number alone, without words or signs, or one of the marks that the instructions list. Remarks belong in the comment.',
    reasons: [
      'A remark or footnote was typed beside the number.',
      'Excel changed the entry, for example into a date.',
      'A word was typed in place of a mark.',
    ],
  },
  'status-not-understood': {
    title: 'Status not understood',
    sentence: (finding, names) =>
      [
        `${typed(finding, names)} is not a status; ${finding.details.status} was taken.`,
        ...others(finding.details.others, 'The same stands in'),
      ].join(' '),
    meaning:
      'A status is one letter of the SDMX code list CL_OBS_STATUS, such as E for an estimate.',
    todo: 'Choose a status from the list, or leave the cell blank and write the remark into the comment.',
    reasons: ['A remark was typed into the cell for the status.'],
  },
  'figure-as-typed': {
    title: 'Figure not entered as a number',
    sentence: (finding, names) => {
      const { how, value, others: count } = finding.details;
      return [
        `${typed(finding, names)} was read as ${value}: ${howRead[how]}.`,
        ...others(count, 'The same holds for'),
      ].join(' ');
    },
    meaning:
      'What is not entered as a number can be read differently by another program or person.',
    todo: 'Compare the figure read with the one that was meant, and enter it as a number alone.',
    reasons: [
      'The figures were pasted from a text or another program.',
      'The workbook was filled under other settings of language and region.',
    ],
  },
};

/** “Table 2.1, Kidnapping, 2016: “1,234” in sheet “2”, cell F12”. */
function typed({ cells, details }: FindingOf<TypedCode>, names: Names): string {
  const { text, sheet, address, file } = details;
  const start = capital(names.cell(cells[0]?.cell ?? ''));
  const of = file === undefined ? '' : ` of ${file}`;
  return `${start}: “${shortened(text)}” in sheet “${sheet}”, cell ${address}${of}`;
}

function others(count: number, start: string): string[] {
  return count === 0
    ? []
    : [`${start} ${counted(count, 'other cell', 'other cells')} of the table.`];
}
