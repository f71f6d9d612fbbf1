import type { Problem } from '../problems.ts';
import type { Binding, ExpectedText } from '../schema/types.ts';
import { cellText, type WorkbookCells } from './sheet-cells.ts';

/**
 * Compares the fixed texts of a workbook with its binding: row and column labels, titles of tables,
 * years above the columns, labels of the front page. Every difference is a problem, each text once;
 * spaces and line breaks within a text do not count. A number may be written only if there is none.
 */
export function verifyBinding(cells: WorkbookCells, binding: Binding, file: string): Problem[] {
  return [...expectedTexts(binding)].flatMap(([sheet, texts]): Problem[] => {
    const found = cells.get(sheet);
    if (found === undefined) {
      return [
        { code: 'unknown-reference', file, kind: 'sheet', id: sheet, known: [...cells.keys()] },
      ];
    }
    return texts.flatMap(({ address, text }): Problem[] => {
      const there = cellText(found.get(address));
      if (sameText(there, text)) return [];
      return [{ code: 'workbook-label', file, sheet, address, expected: text, found: there }];
    });
  });
}

/** Texts by sheet, without repetition: all lines of a sheet share its years, those of a table its title. */
function expectedTexts(binding: Binding): Map<string, ExpectedText[]> {
  const sheets = new Map<string, Map<string, ExpectedText>>();
  const expect = (sheet: string, text: ExpectedText) => {
    const texts = sheets.get(sheet) ?? new Map<string, ExpectedText>();
    texts.set(`${text.address} ${text.text}`, text);
    sheets.set(sheet, texts);
  };
  for (const { sheet, label } of binding.fields) expect(sheet, label);
  for (const { sheet, labels, years } of binding.lines) {
    for (const label of labels) expect(sheet, label);
    for (const { year, header, headerText = String(year) } of years) {
      expect(sheet, { address: header, text: headerText });
    }
  }
  return new Map([...sheets].map(([sheet, texts]) => [sheet, [...texts.values()]]));
}

function sameText(a: string, b: string): boolean {
  return oneSpaced(a) === oneSpaced(b);
}

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
