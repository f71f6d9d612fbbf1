import { MAIN, OFFICE_RELATIONSHIPS } from '../../../package/helpers.ts';
import { compoundFile } from '../blobs.ts';
import { type Book, spreadsheet } from '../book.ts';
import { formRows, formulaCell, row } from '../cells.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A macro project: a compound file that no reader here runs. */
export function macros(book: Book): void {
  book.workbookType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const project = book.part(
    'xl/vbaProject.bin',
    'application/vnd.ms-office.vbaProject',
    compoundFile('PROJECT', 'ID="{00000000-0000-0000-0000-000000000000}"\r\nName="VBAProject"\r\n'),
  );
  book.relate(
    'xl/workbook.xml',
    'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
    project,
  );
  book
    .sheet('Macros')
    .put('sheetPr', '<sheetPr codeName="Sheet9"/>')
    .put('sheetData', formRows(1, 12));
}

/** Another workbook whose cells this one shows, with the values it had last. */
export function externalLinks(book: Book): void {
  const link = book.numbered(
    'xl/externalLinks/externalLink#.xml',
    spreadsheet('externalLink'),
    `<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><externalBook r:id="rId1"><sheetNames><sheetName val="Data"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>12</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  );
  book.relate(link, 'externalLinkPath', 'previous%20return.xlsx', true);
  const id = book.relate('xl/workbook.xml', 'externalLink', link);
  book.put('externalReferences', `<externalReference r:id="${id}"/>`);
  const sheet = book.sheet('External');
  sheet.put('sheetData', row(1, formulaCell('A1', '[1]Data!$A$1', 12)) + formRows(2, 12));
}

export function customXml(book: Book): void {
  const properties = book.part(
    'customXml/itemProps1.xml',
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    '<ds:datastoreItem ds:itemID="{0A1B2C3D-0000-4000-B000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>',
  );
  const item = book.part(
    'customXml/item1.xml',
    'application/xml',
    '<?xml version="1.0"?><survey xmlns="urn:example:survey"><cycle><![CDATA[<2024>]]></cycle></survey>',
  );
  book.relate(item, 'customXmlProps', properties);
  book.relate('xl/workbook.xml', 'customXml', item);
}

/** Document properties: core, application, and of the sender's own. */
export function properties(book: Book): void {
  const core = book.part(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Office</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-02T03:04:05Z</dcterms:created></cp:coreProperties>',
  );
  book.relate('', `${PACKAGE}/metadata/core-properties`, core);
  const custom = book.part(
    'docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="FormVersion"><vt:lpwstr>7 &amp; later</vt:lpwstr></property></Properties>',
  );
  book.relate('', 'custom-properties', custom);
}

export function printerSettings(book: Book): void {
  const sheet = book.sheet('Printing');
  sheet.put('sheetData', formRows(1, 12));
  const settings = book.numbered(
    'xl/printerSettings/printerSettings#.bin',
    spreadsheet('printerSettings').replace('+xml', ''),
    Buffer.alloc(1024, 'printer', 'utf16le'),
  );
  const id = sheet.relate('printerSettings', settings);
  sheet.put(
    'pageMargins',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
  );
  sheet.put('pageSetup', `<pageSetup paperSize="9" orientation="landscape" r:id="${id}"/>`);
}

/** The part that a signed package starts its signatures from, and a signature (of nothing). */
export function signature(book: Book): void {
  const origin = book.part(
    '_xmlsignatures/origin.sigs',
    'application/vnd.openxmlformats-package.digital-signature-origin',
    new Uint8Array(),
  );
  book.relate('', `${PACKAGE}/digital-signature/origin`, origin);
  const sig = book.part(
    '_xmlsignatures/sig1.xml',
    'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/></SignedInfo><SignatureValue>AA==</SignatureValue></Signature>',
  );
  book.relate(origin, `${PACKAGE}/digital-signature/signature`, sig);
}
