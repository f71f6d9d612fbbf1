import type { Book } from '../book.ts';
import { formRows, inlineCell, row, STYLE } from '../cells.ts';

const OPTIONS = ['Yes', 'No', 'Not applicable', 'S/O & autres'];

/** Drop-downs and other rules for input, in the main list and in Excel 2010's extension. */
export function dropDowns(book: Book): void {
  const lists = book.sheet('Lists');
  lists.state = 'hidden';
  lists.put(
    'sheetData',
    OPTIONS.map((text, index) => row(index + 1, inlineCell(`A${index + 1}`, text))).join(''),
  );
  book.put('definedNames', '<definedName name="answers">Lists!$A$1:$A$4</definedName>');
  const sheet = book.sheet('Drop-downs');
  sheet.put(
    'cols',
    `<cols><col min="1" max="1" width="30"/><col min="6" max="9" width="12" style="${STYLE.input}" customWidth="1"/></cols>`,
  );
  sheet.put('sheetData', formRows(1, 40));
  const rule = (attributes: string, sqref: string, first: string, second = ''): string =>
    `<dataValidation ${attributes} allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${sqref}"><formula1>${first}</formula1>${second && `<formula2>${second}</formula2>`}</dataValidation>`;
  const rules = [
    rule('type="list"', 'B1:B8', '"Yes,No,Unknown"'),
    rule('type="list"', 'B9:B12', 'answers'),
    rule('type="list"', 'B13:B16', '$A$1:$A$5'),
    rule('type="whole"', 'C1:C10 C12', '0', '100'),
    rule('type="decimal" operator="greaterThanOrEqual"', 'C13:C20', '0.5'),
    rule('type="date" operator="greaterThan"', 'D1:D5', '40000'),
    rule('type="textLength" operator="lessThanOrEqual"', 'D6:D12', '5'),
    rule('type="custom"', 'D13:D20', 'ISNUMBER(D13)'),
  ];
  sheet.put(
    'dataValidations',
    `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`,
  );
  sheet.put(
    'extLst',
    `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"><x14:formula1><xm:f>Lists!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>B21:C40 D25</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`,
  );
}
