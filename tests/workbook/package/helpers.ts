import { PackageError, type PackageProblem } from '../../../src/workbook/package/problems.ts';
import type { SheetContext } from '../../../src/workbook/package/sheet-context.ts';
import { type XmlSource, xmlSource } from '../../../src/workbook/package/xml-source.ts';
import { writeZip } from '../../../src/workbook/package/zip-write.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The problems that `work` is refused with; empty when it is not. Other errors pass. */
export function problemsOf(work: () => unknown): readonly PackageProblem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof PackageError) return error.problems;
    throw error;
  }
}

export function source(text: string, part = 'part.xml'): XmlSource {
  return xmlSource(part, Buffer.from(text, 'utf8'));
}

/** A worksheet with the given sheet data and what stands around it. */
export function sheetXml(rows: string, before = '', after = ''): string {
  return `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A sheet `S` of a workbook in which nothing else decides about its cells. */
export const PLAIN: SheetContext = {
  sheet: 'S',
  date1904: false,
  style: (index) => ({ locked: index !== 1, formatId: 0, formatCode: 'General' }),
  rules: (scanned, merges) => ({ ...scanned, merges, tables: [], pivots: [] }),
  lookup: () => undefined,
};

export type Parts = Record<string, string | Uint8Array>;

/** The parts of a small workbook with one sheet, `Data`; `changes` replace or add parts. */
export function workbookParts(sheet: string, changes: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships(['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']),
    'xl/workbook.xml': workbookXml('<sheet name="Data" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
      ['rId2', `${OFFICE}/sharedStrings`, '/xl/sharedStrings.xml'],
      ['rId3', `${OFFICE}/styles`, 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>one</t></si><si><t>two</t></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="3"><protection locked="0"/></xf></cellXfs></styleSheet>`,
    ...changes,
  };
}

export function workbookXml(sheets: string, rest = ''): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets>${rest}</workbook>`;
}

export function relationships(...lines: [id: string, type: string, target: string][]): string {
  const items = lines.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export const OFFICE_RELATIONSHIPS = OFFICE;

export function zipOf(parts: Parts): Buffer {
  return writeZip(
    Object.entries(parts).map(([name, content]) => ({
      kind: 'add',
      name,
      content: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
    })),
  );
}

export function workbook(sheet: string, changes: Parts = {}): Buffer {
  return zipOf(workbookParts(sheet, changes));
}

const CHAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml';

/** Parts of a workbook with a calculation chain, as changes of the small workbook. */
export function withCalcChain(date1904 = false): Parts {
  const parts = workbookParts('');
  const types = String(parts['[Content_Types].xml']);
  const rels = String(parts['xl/_rels/workbook.xml.rels']);
  return {
    '[Content_Types].xml': types.replace(
      '</Types>',
      `\n<Override ContentType="${CHAIN_TYPE}" PartName="/xl/CalcChain.xml"/></Types>`,
    ),
    'xl/_rels/workbook.xml.rels': rels.replace(
      '</Relationships>',
      `<Relationship Id="rId9" Type="${OFFICE}/calcChain" Target="/xl/calcChain.xml"></Relationship>\n</Relationships>`,
    ),
    'xl/workbook.xml': workbookXml(
      '<sheet name="Data" sheetId="1" r:id="rId1"/>',
      date1904 ? '<workbookPr date1904="1"/>' : '',
    ),
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`,
  };
}
