import type { Problem } from '../../problems.ts';
import type { Binding, BoundLine } from '../../schema/types.ts';
import { parseAddress, type WorkbookPackage } from '../package/index.ts';
import { boundSheets, type WorkbookCells } from '../sheet-cells.ts';
import { verifyBinding } from '../verify.ts';
import type { AskedInLanguage } from './bind.ts';
import { SAME_LABEL } from './score.ts';
import { comparable, normalized, WordWeights } from './words.ts';

/**
 * Holds a binding against its workbook and the questionnaire: every label and year must stand where it
 * says, no two questions may share a cell, no cell may be a formula, every question must be one of the
 * cycle, and the labels of a line must speak of its question, unless a person placed it by hand.
 */
export function checkBinding(
  { pkg, file }: { pkg: WorkbookPackage; file: string },
  binding: Binding,
  languages: readonly AskedInLanguage[],
): Problem[] {
  const cells = boundSheets(pkg, binding);
  return [
    ...verifyBinding(cells, binding, file),
    ...unknownQuestions(binding, languages),
    ...sharedCells(binding, file),
    ...formulas(cells, binding, file),
    ...otherLabels(binding, languages, file),
  ];
}

function unknownQuestions(binding: Binding, languages: readonly AskedInLanguage[]): Problem[] {
  const questions = languages[0]?.asked.questions;
  return binding.lines.flatMap(({ question }): Problem[] =>
    questions === undefined || questions.has(question)
      ? []
      : [
          {
            code: 'cell-not-in-instrument',
            file: 'binding',
            id: question,
            known: [...questions.keys()].filter((id) =>
              id.startsWith(question.split('/').slice(0, 2).join('/')),
            ),
          },
        ],
  );
}

function sharedCells(binding: Binding, file: string): Problem[] {
  const users = new Map<string, string>();
  return binding.lines.flatMap(({ question, sheet, years }) =>
    years.flatMap(({ year, value, status }) =>
      [value, ...(status === undefined ? [] : [status])].flatMap((address): Problem[] => {
        const key = `${sheet}\n${address}`;
        const first = users.get(key);
        const second = `${question}@${year}`;
        users.set(key, first ?? second);
        if (first === undefined) return [];
        return [{ code: 'binding-shared', file, at: { sheet, address }, first, second }];
      }),
    ),
  );
}

function formulas(cells: WorkbookCells, binding: Binding, file: string): Problem[] {
  return binding.lines.flatMap(({ question, sheet, years }) =>
    years.flatMap(({ year, value: address, permits = [] }): Problem[] => {
      const isFormula =
        !permits.includes('formula') && cells.get(sheet)?.get(address)?.formula !== undefined;
      const bad = isFormula || parseAddress(address) === undefined;
      if (!bad) return [];
      return [
        { code: 'binding-formula', file, at: { sheet, address }, cell: `${question}@${year}` },
      ];
    }),
  );
}

function otherLabels(
  binding: Binding,
  languages: readonly AskedInLanguage[],
  file: string,
): Problem[] {
  const weights = languages.map(
    ({ asked }) =>
      new WordWeights([...asked.questions.values()].map(({ row }) => normalized(row.label))),
  );
  return binding.lines.flatMap((line): Problem[] => {
    if (line.found?.how === 'by-hand') return [];
    const agrees = languages.some(({ asked }, index) => {
      const question = asked.questions.get(line.question);
      if (question === undefined) return true;
      const wanted = [question.row.label, question.rowPath.join(' ')].map(normalized);
      return textsOf(line).some((text) =>
        wanted.some((label) => (weights[index]?.likeness(text, label) ?? 0) >= SAME_LABEL),
      );
    });
    if (agrees) return [];
    const { question, sheet, years } = line;
    const expected = languages[0]?.asked.questions.get(question)?.row.label ?? '';
    const found = line.labels.map(({ text }) => text).join(' / ');
    const address = years[0]?.value ?? '';
    return [{ code: 'binding-label', file, at: { sheet, address }, question, expected, found }];
  });
}

/** Labels alone, and joined with the one that follows: row and category may stand in two cells. */
function textsOf({ labels }: BoundLine): string[] {
  const texts = labels.map(({ text }) => comparable(text));
  return [...texts, ...texts.map((text, index) => `${text} ${texts[index + 1] ?? ''}`.trim())];
}
