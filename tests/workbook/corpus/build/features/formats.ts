import type { Book } from '../book.ts';
import { formRows, numberCell, row } from '../cells.ts';

const RULES = 2000;
const X14_RULES = 40;

/** 2,000 conditional formats of the common kinds, with more of Excel 2010's in the extension. */
export function conditionalFormats(book: Book): void {
  const sheet = book.sheet('Conditional formats');
  sheet.put('sheetData', formRows(1, 60));
  for (let index = 0; index < RULES; index++) {
    const range = `${'BCDE'[index % 4]}${1 + (index % 60)}:${'BCDE'[index % 4]}${61 + (index % 40)}`;
    sheet.put(
      'conditionalFormatting',
      `<conditionalFormatting sqref="${range}">${rule(index)}</conditionalFormatting>`,
    );
  }
  const limits = book.sheet('CF limits');
  limits.put('sheetData', row(1, numberCell('A1', 10) + numberCell('B1', 99)) + formRows(2, 4));
  sheet.put('extLst', extension());
}

function rule(index: number): string {
  const start = (type: string, more = ''): string =>
    `<cfRule type="${type}" dxfId="${index % 2}" priority="${index + 1}"${more}>`;
  const kinds = [
    `${start('cellIs', ' operator="greaterThan" stopIfTrue="1"')}<formula>${index}</formula></cfRule>`,
    `${start('expression')}<formula>AND(ISNUMBER(B1),B1&lt;0)</formula></cfRule>`,
    `<cfRule type="colorScale" priority="${index + 1}"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule>`,
    `${start('containsBlanks')}<formula>LEN(TRIM(B1))=0</formula></cfRule>`,
    `${start('containsText', ' operator="containsText" text="n/a"')}<formula>NOT(ISERROR(SEARCH("n/a",B1)))</formula></cfRule>`,
    `<cfRule type="iconSet" priority="${index + 1}"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>`,
    `${start('top10', ' rank="3"')}</cfRule>`,
    `${start('duplicateValues')}</cfRule>`,
  ];
  return kinds[index % kinds.length] ?? '';
}

/** Rules that look at another sheet, and a data bar with an axis: only the extension has them. */
function extension(): string {
  let rules = '';
  for (let index = 0; index < X14_RULES; index++) {
    const id = `{0A1B2C3D-0000-4000-A000-${String(index).padStart(12, '0')}}`;
    const body =
      index % 2 === 0
        ? `<x14:cfRule type="expression" priority="${RULES + index + 1}" id="${id}"><xm:f>B1&gt;'CF limits'!$A$1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule>`
        : `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" border="1" negativeBarBorderColorSameAsPositive="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>`;
    rules += `<x14:conditionalFormatting>${body}<xm:sqref>${'BC'[index % 2]}1:${'BC'[index % 2]}${10 + index}</xm:sqref></x14:conditionalFormatting>`;
  }
  return `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${rules}</x14:conditionalFormattings></ext>`;
}
