import { MAIN } from '../../../package/helpers.ts';
import { type Book, spreadsheet } from '../book.ts';
import { cell, formRows, formulaCell, numberCell, row, STYLE } from '../cells.ts';

/** Shared and array formulas, a data table, and the chain in which Excel calculates them. */
export function formulas(book: Book): void {
  const sheet = book.sheet('Formulas');
  const place = book.sheets.length;
  let rows = '';
  const chain: string[] = [];
  for (let at = 1; at <= 10; at++) {
    const shared =
      at === 1 ? '<f t="shared" ref="G1:G10" si="0">B1*2</f>' : '<f t="shared" si="0"/>';
    const array = at === 1 ? '<f t="array" ref="H1:H10">B1:B10*3</f>' : '';
    rows += row(
      at,
      numberCell(`B${at}`, at, STYLE.input) +
        formulaCell(`F${at}`, `SUM(B${at}:C${at})`, at) +
        cell(`G${at}`, `${shared}<v>${at * 2}</v>`) +
        cell(`H${at}`, `${array}<v>${at * 3}</v>`),
    );
    chain.push(`F${at}`, `G${at}`);
  }
  chain.push('H1', 'A12');
  rows += row(
    12,
    formulaCell('A12', 'SUM(B1:B10)', 55) + numberCell('B12', 1) + numberCell('C12', 2),
  );
  for (const at of [13, 14]) {
    const table =
      at === 13 ? '<f t="dataTable" ref="B13:C14" dt2D="1" dtr="1" r1="B1" r2="B2"/>' : '';
    rows += row(
      at,
      numberCell(`A${at}`, at) + cell(`B${at}`, `${table}<v>60</v>`) + cell(`C${at}`, '<v>61</v>'),
    );
  }
  sheet.put('sheetData', rows + formRows(16, 8));
  const items = chain.map((address) => `<c r="${address}" i="${place}"/>`);
  const part = book.part(
    'xl/calcChain.xml',
    spreadsheet('calcChain'),
    `<calcChain xmlns="${MAIN}">${items.join('')}</calcChain>`,
  );
  book.relate('xl/workbook.xml', 'calcChain', part);
  book.put('calcPr', '<calcPr calcId="191029" iterate="1"/>');
}
