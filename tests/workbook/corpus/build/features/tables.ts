import { MAIN } from '../../../package/helpers.ts';
import { type Book, spreadsheet } from '../book.ts';
import { formRows, formulaCell, inlineCell, numberCell, row, STYLE } from '../cells.ts';

const BODY = 12;

/** A table with headers, a totals row and a calculated column, with merged cells beneath. */
export function tables(book: Book): void {
  const sheet = book.sheet('Tables');
  const last = BODY + 1;
  let rows = row(
    1,
    ['Offence', 'Persons', 'Twice']
      .map((text, index) => inlineCell(`${'ABC'[index]}1`, text, STYLE.head))
      .join(''),
  );
  for (let number = 2; number <= last; number++) {
    rows += row(
      number,
      inlineCell(`A${number}`, `Offence ${number}`, STYLE.input) +
        numberCell(`B${number}`, number, STYLE.input) +
        formulaCell(`C${number}`, `Register[[#This Row],[Persons]]*2`, number * 2),
    );
  }
  const sum = Array.from({ length: BODY }, (_, index) => index + 2).reduce((a, b) => a + b, 0);
  rows += row(
    last + 1,
    inlineCell(`A${last + 1}`, 'Total') +
      formulaCell(`B${last + 1}`, 'SUBTOTAL(109,Register[Persons])', sum),
  );
  sheet.put('sheetData', rows + formRows(20, 6));
  sheet.put('mergeCells', '<mergeCells count="1"><mergeCell ref="B20:C21"/></mergeCells>');
  const table = book.numbered(
    'xl/tables/table#.xml',
    spreadsheet('table'),
    `<table xmlns="${MAIN}" id="1" name="Register" displayName="Register" ref="A1:C${last + 1}" totalsRowCount="1"><autoFilter ref="A1:C${last}"/><tableColumns count="3"><tableColumn id="1" name="Offence" totalsRowLabel="Total"/><tableColumn id="2" name="Persons" totalsRowFunction="sum"/><tableColumn id="3" name="Twice"><calculatedColumnFormula>Register[[#This Row],[Persons]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
  );
  sheet.put(
    'tableParts',
    `<tableParts count="1"><tablePart r:id="${sheet.relate('table', table)}"/></tableParts>`,
  );
}
