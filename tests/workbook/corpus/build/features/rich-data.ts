import { MAIN, OFFICE_RELATIONSHIPS } from '../../../package/helpers.ts';
import { png } from '../blobs.ts';
import { type Book, spreadsheet } from '../book.ts';
import { cell, formRows, row } from '../cells.ts';

const RICH = 'http://schemas.microsoft.com/office/spreadsheetml/2017/richdata';
const RELATIONS = 'http://schemas.microsoft.com/office/2017/06/relationships';

/** Pictures inside cells: `vm` leads through the metadata and the rich values to the picture. */
export function inCellImages(book: Book): void {
  const sheet = book.sheet('In-cell images');
  const image = (address: string, index: number): string =>
    cell(address, '<v>#VALUE!</v>', 0, ` t="e" vm="${index}"`);
  sheet.put('sheetData', row(1, image('A1', 1) + image('B1', 2)) + formRows(2, 10));
  const rels = book.part(
    'xl/richData/richValueRel.xml',
    'application/vnd.ms-excel.richvaluerel+xml',
    `<richValueRels xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/richvaluerel" xmlns:r="${OFFICE_RELATIONSHIPS}"><rel r:id="rId1"/><rel r:id="rId2"/></richValueRels>`,
  );
  for (const picture of [png(200, 30, 30), png(30, 30, 200)]) {
    book.relate(rels, 'image', book.numbered('xl/media/image#.png', 'image/png', picture));
  }
  const values = book.part(
    'xl/richData/rdrichvalue.xml',
    'application/vnd.ms-excel.rdrichvalue+xml',
    `<rvData xmlns="${RICH}" count="2"><rv s="0"><v>0</v><v>5</v></rv><rv s="0"><v>1</v><v>5</v></rv></rvData>`,
  );
  const structure = book.part(
    'xl/richData/rdrichvaluestructure.xml',
    'application/vnd.ms-excel.rdrichvaluestructure+xml',
    `<rvStructures xmlns="${RICH}" count="1"><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s></rvStructures>`,
  );
  const blocks = [0, 1].map(
    (index) =>
      `<bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="${index}"/></ext></extLst></bk>`,
  );
  const metadata = book.part(
    'xl/metadata.xml',
    spreadsheet('sheetMetadata'),
    `<metadata xmlns="${MAIN}" xmlns:xlrd="${RICH}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="2">${blocks.join('')}</futureMetadata><valueMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="1" v="1"/></bk></valueMetadata></metadata>`,
  );
  book.relate('xl/workbook.xml', 'sheetMetadata', metadata);
  book.relate('xl/workbook.xml', `${RELATIONS}/rdRichValue`, values);
  book.relate('xl/workbook.xml', `${RELATIONS}/rdRichValueStructure`, structure);
  book.relate(
    'xl/workbook.xml',
    'http://schemas.microsoft.com/office/2022/10/relationships/richValueRel',
    rels,
  );
}
