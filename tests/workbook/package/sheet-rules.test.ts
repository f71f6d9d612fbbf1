import { describe, expect, it } from 'vitest';
import { isEditable, openPackage, readSheet } from '../../../src/workbook/package/index.ts';
import { MAIN, workbook } from './helpers.ts';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>
<sheetProtection sheet="true" objects="1"/>
<protectedRanges><protectedRange name="a" sqref="B2:B4 D1"/><protectedRange name="b" password="CC1A" sqref="E1"/></protectedRanges>
<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>
<dataValidations count="2">
<dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="A1:A2 C1"><formula1>0</formula1><formula2>1 + <![CDATA[2]]></formula2></dataValidation>
<dataValidation type="list" errorStyle="warning" showErrorMessage="1" sqref="B1"><formula1>"a,b"</formula1></dataValidation>
</dataValidations>
<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}" xmlns:xm="${XM}"><x14:dataValidations><x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F1:F9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>
</worksheet>`;

describe('the rules of a sheet', () => {
  const { cells, rules } = readSheet(openPackage(workbook(sheet)), 'Data');

  it('are read with its cells, in the main list and in the extension', () => {
    expect(cells.get('A1')?.value).toBe(7);
    expect(rules.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 2 }]);
    expect(rules.validations).toEqual([
      {
        ranges: [
          { top: 1, left: 1, bottom: 2, right: 1 },
          { top: 1, left: 3, bottom: 1, right: 3 },
        ],
        type: 'whole',
        operator: 'between',
        formula1: '0',
        formula2: '1 + 2',
        allowBlank: true,
        stops: true,
      },
      expect.objectContaining({ type: 'list', formula1: '"a,b"', stops: false }),
      expect.objectContaining({
        type: 'list',
        formula1: 'Lists!$A$1:$A$3',
        ranges: [{ top: 1, left: 6, bottom: 9, right: 6 }],
        stops: true,
      }),
    ]);
  });

  it('say which cells of a protected sheet can be edited', () => {
    expect(rules.isProtected).toBe(true);
    expect(isEditable(rules, { row: 1, column: 1 }, true)).toBe(false);
    expect(isEditable(rules, { row: 1, column: 1 }, false)).toBe(true);
    expect(isEditable(rules, { row: 3, column: 2 }, true)).toBe(true);
    expect(isEditable(rules, { row: 1, column: 5 }, true)).toBe(false);
  });
});
