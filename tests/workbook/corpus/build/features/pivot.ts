import { MAIN, OFFICE_RELATIONSHIPS } from '../../../package/helpers.ts';
import { type Book, spreadsheet } from '../book.ts';
import { formRows, inlineCell, numberCell, row } from '../cells.ts';

const SEXES = ['female', 'male'];
const COUNTS = [4, 7, 9, 5];

/** A pivot table with its cache and records, next to input cells. */
export function pivotTable(book: Book): void {
  const source = book.sheet('Pivot source');
  const lines = COUNTS.map((count, index) =>
    row(index + 2, inlineCell(`A${index + 2}`, sexOf(index)) + numberCell(`B${index + 2}`, count)),
  );
  const head = row(1, inlineCell('A1', 'sex') + inlineCell('B1', 'persons'));
  source.put('sheetData', head + lines.join('') + formRows(7, 6));

  const records = book.part(
    'xl/pivotCache/pivotCacheRecords1.xml',
    spreadsheet('pivotCacheRecords'),
    `<pivotCacheRecords xmlns="${MAIN}" count="${COUNTS.length}">${COUNTS.map((count, index) => `<r><x v="${index % 2}"/><n v="${count}"/></r>`).join('')}</pivotCacheRecords>`,
  );
  const cache = book.part(
    'xl/pivotCache/pivotCacheDefinition1.xml',
    spreadsheet('pivotCacheDefinition'),
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId1" refreshedBy="x" createdVersion="6" refreshedVersion="6" recordCount="${COUNTS.length}"><cacheSource type="worksheet"><worksheetSource ref="A1:B5" sheet="Pivot source"/></cacheSource><cacheFields count="2"><cacheField name="sex" numFmtId="0"><sharedItems count="2"><s v="female"/><s v="male"/></sharedItems></cacheField><cacheField name="persons" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="4" maxValue="9"/></cacheField></cacheFields></pivotCacheDefinition>`,
  );
  book.relate(cache, 'pivotCacheRecords', records);
  const cacheId = book.relate('xl/workbook.xml', 'pivotCacheDefinition', cache);
  book.put('pivotCaches', `<pivotCache cacheId="1" r:id="${cacheId}"/>`);

  const sheet = book.sheet('Pivot');
  const shown = [
    ['Row Labels', 'Sum of persons'],
    ['female', 13],
    ['male', 12],
    ['Grand Total', 25],
  ] as const;
  const rows = shown.map(([label, value], index) => {
    const at = index + 3;
    const figure =
      typeof value === 'number' ? numberCell(`B${at}`, value) : inlineCell(`B${at}`, value);
    return row(at, inlineCell(`A${at}`, label) + figure);
  });
  sheet.put('sheetData', rows.join('') + formRows(10, 6));
  const table = book.part(
    'xl/pivotTables/pivotTable1.xml',
    spreadsheet('pivotTable'),
    `<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="1" dataCaption="Values" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" useAutoFormatting="1" itemPrintTitles="1" indent="0" outline="1" outlineData="1"><location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Sum of persons" fld="1" baseField="0" baseItem="0"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1"/></pivotTableDefinition>`,
  );
  book.relate(table, 'pivotCacheDefinition', cache);
  sheet.relate('pivotTable', table);
}

function sexOf(index: number): string {
  return SEXES[index % 2] ?? '';
}
