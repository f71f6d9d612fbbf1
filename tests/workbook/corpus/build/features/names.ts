import type { Book } from '../book.ts';
import { formRows } from '../cells.ts';

const COUNT = 879;

/** 879 defined names: cells, ranges, constants, formulas, local ones, hidden and broken ones. */
export function definedNames(book: Book): void {
  const place = book.sheets.length;
  book.sheet('Names').put('sheetData', formRows(1, 60));
  for (let index = 0; index < COUNT; index++) book.put('definedNames', line(index, place));
}

function line(index: number, place: number): string {
  const row = 1 + (index % 60);
  const name = `n_${index}`;
  const kinds = [
    `<definedName name="${name}">Names!$B$${row}</definedName>`,
    `<definedName name="${name}">Names!$B$${row}:$C$${row + 3}</definedName>`,
    `<definedName name="${name}" localSheetId="${place}">Names!$C$${row}</definedName>`,
    `<definedName name="${name}" hidden="1">"v${index}"</definedName>`,
    `<definedName name="${name}">SUM(OFFSET(Names!$B$1,0,0,COUNT(Names!$B:$B),1))*${index}</definedName>`,
    `<definedName name="${name}">#REF!</definedName>`,
    `<definedName name="${name}">Names!#REF!</definedName>`,
    `<definedName name="${name}" comment="a &amp; b">{1,2;3,4}</definedName>`,
  ];
  return kinds[index % kinds.length] ?? '';
}
