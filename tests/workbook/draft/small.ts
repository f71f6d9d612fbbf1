import type { Draft, DraftRegion } from '../../../src/schema/types.ts';
import { problemsOf } from '../../../src/schema/validate.ts';
import { draftOf } from '../../../src/workbook/draft/index.ts';
import {
  columnLetters,
  openPackage,
  type WorkbookPackage,
} from '../../../src/workbook/package/index.ts';
import { MAIN, type Parts, workbook, workbookXml } from '../package/helpers.ts';

/** Styles of the small workbooks, by the sign that stands before a cell's content. */
const styles = { '': 0, _: 1, '*': 2, '>': 3, '#': 4, '%': 5, '@': 6, '?': 7 } as const;

const stylesXml = `<styleSheet xmlns="${MAIN}">
<fonts><font/><font><b/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>
<borders><border/></borders>
<cellXfs>
<xf numFmtId="0"/>
<xf numFmtId="0"><protection locked="0"/></xf>
<xf numFmtId="0" fontId="1"/>
<xf numFmtId="0"><alignment indent="1"/></xf>
<xf numFmtId="0" fillId="2"/>
<xf numFmtId="10"><protection locked="0"/></xf>
<xf numFmtId="14"><protection locked="0"/></xf>
<xf numFmtId="0" fontId="1"><protection locked="0"/></xf>
</cellXfs></styleSheet>`;

export interface SmallSheet {
  /**
   * Cells row by row; undefined is no cell. A text may begin with the sign of its style: `_` unlocked,
   * `*` bold, `>` indented, `#` tinted, `%` unlocked per cent, `@` unlocked date, `?` unlocked and bold; `=` is a formula.
   */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  readonly protected?: boolean;
  readonly rightToLeft?: boolean;
  readonly merges?: readonly string[];
  /** Elements between the sheet data and its end, such as validations. */
  readonly after?: string;
  /** The `cols` element. */
  readonly columns?: string;
}

export function sheetXmlOf(sheet: SmallSheet): string {
  const { rows, merges = [] } = sheet;
  const data = rows
    .map((cells, index) => {
      const xml = cells.map((cell, at) => cellXml(cell, `${columnLetters(at + 1)}${index + 1}`));
      return `<row r="${index + 1}">${xml.join('')}</row>`;
    })
    .join('');
  const view = `<sheetViews><sheetView workbookViewId="0"${sheet.rightToLeft ? ' rightToLeft="1"' : ''}/></sheetViews>`;
  const protection = sheet.protected ? '<sheetProtection sheet="1"/>' : '';
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}">${view}${sheet.columns ?? ''}<sheetData>${data}</sheetData>${protection}${merged}${sheet.after ?? ''}</worksheet>`;
}

function cellXml(cell: string | number | undefined, address: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (cell.startsWith('=')) return `<c r="${address}"><f>${cell.slice(1)}</f><v>0</v></c>`;
  const sign = cell.slice(0, 1);
  const isStyled = sign !== '' && sign in styles;
  const style = isStyled ? styles[sign as keyof typeof styles] : 0;
  const text = isStyled ? cell.slice(1) : cell;
  if (text === '') return `<c r="${address}" s="${style}"/>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

export function smallWorkbook(sheet: SmallSheet, names = '', parts: Parts = {}): WorkbookPackage {
  const changes: Parts = {
    'xl/styles.xml': stylesXml,
    'xl/workbook.xml': workbookXml(
      '<sheet name="Data" sheetId="1" r:id="rId1"/>',
      names === '' ? '' : `<definedNames>${names}</definedNames>`,
    ),
    ...parts,
  };
  return openPackage(workbook(sheetXmlOf(sheet), changes));
}

/** The draft of a small workbook; throws when it does not fit its schema. */
export function draftOfSheet(sheet: SmallSheet, names = '', parts: Parts = {}): Draft {
  const draft = draftOf(smallWorkbook(sheet, names, parts), 'small.xlsx');
  const problems = problemsOf('draft', draft, { file: 'small.xlsx' });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return draft;
}

/** What matters of a region: kind, ranges, years and types, in short. */
export function inShort({ kind, ranges, years, columns, type }: DraftRegion): string {
  const what = columns.length > 0 ? columns.map((column) => column.type).join() : type;
  const when = years ? ` ${years.years.join()} along ${years.along}` : '';
  return `${kind} ${ranges.join(' ')}${when} ${what}`;
}

export function rowTexts({ rows }: DraftRegion): string[] {
  return rows.map(({ kind, labels, under }) => {
    const text = labels.map((label) => label.text).join(' / ');
    return `${kind === 'input' ? '' : `(${kind}) `}${text}${under === undefined ? '' : ` < ${under}`}`;
  });
}
