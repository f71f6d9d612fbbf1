import { OFFICE_RELATIONSHIPS } from '../../../package/helpers.ts';
import { compoundFile } from '../blobs.ts';
import type { Book, Sheet } from '../book.ts';
import { formRows } from '../cells.ts';
import { vml } from './vml.ts';

const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

interface Control {
  readonly shapeId: number;
  readonly id: string;
  readonly name: string;
  readonly row: number;
}

/** Buttons of ActiveX, with their binary state. */
export function activeX(book: Book): void {
  const sheet = book.sheet('ActiveX');
  sheet.put('sheetData', formRows(1, 12));
  const controls = Array.from({ length: 5 }, (_, index): Control => {
    const name = `CommandButton${index + 1}`;
    const bin = book.numbered(
      'xl/activeX/activeX#.bin',
      'application/vnd.ms-office.activeX',
      compoundFile('contents', `Caption=${name}`),
    );
    const part = book.numbered(
      'xl/activeX/activeX#.xml',
      'application/vnd.ms-office.activeX+xml',
      `<ax:ocx ax:classid="{D7053240-CE69-11CD-A777-00DD01143C57}" ax:persistence="persistStreamInit" r:id="rId1" xmlns:ax="http://schemas.microsoft.com/office/2006/activeX" xmlns:r="${OFFICE_RELATIONSHIPS}"/>`,
    );
    book.relate(part, `${MICROSOFT}/activeXControlBinary`, bin);
    return { shapeId: 1025 + index, id: sheet.relate('control', part), name, row: 2 + 2 * index };
  });
  place(book, sheet, controls, 'Pict');
}

/** 46 check boxes and drop-downs of the forms tool bar, as many as a real questionnaire has. */
export function formControls(book: Book): void {
  const sheet = book.sheet('Form controls');
  sheet.put('sheetData', formRows(1, 46));
  const controls = Array.from({ length: 46 }, (_, index): Control => {
    const kind =
      index % 2 === 0
        ? `objectType="CheckBox" fmlaLink="$J$${index + 1}"`
        : `objectType="Drop" dropStyle="combo" dx="16" fmlaRange="$A$1:$A$5" noThreeD="1" sel="0" val="0"`;
    const part = book.numbered(
      'xl/ctrlProps/ctrlProp#.xml',
      'application/vnd.ms-excel.controlproperties+xml',
      `<formControlPr xmlns="${X14}" ${kind} lockText="1"/>`,
    );
    const id = sheet.relate('ctrlProp', part);
    return { shapeId: 2049 + index, id, name: `Check ${index + 1}`, row: index };
  });
  place(book, sheet, controls, 'Checkbox');
}

/** What both kinds need: a VML shape, a drawing shape for readers that know x14, the list. */
function place(book: Book, sheet: Sheet, controls: readonly Control[], objectType: string): void {
  const shapes = controls.map(
    ({ shapeId, row }) =>
      `<v:shape id="_x0000_s${shapeId}" type="#_x0000_t201" style="position:absolute;width:60pt;height:14pt"><x:ClientData ObjectType="${objectType}"><x:Anchor>6, 0, ${row}, 0, 7, 0, ${row + 1}, 0</x:Anchor><x:PrintObject>False</x:PrintObject></x:ClientData></v:shape>`,
  );
  const anchors = controls.map(
    ({ shapeId, name, row }) =>
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14"><xdr:twoCellAnchor editAs="oneCell">${corners(row)}<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${shapeId}" name="${name}" hidden="1"><a:extLst><a:ext uri="{63B3BB69-23CF-44E3-9099-C40C66FF867C}"><a14:compatExt spid="_x0000_s${shapeId}"/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>`,
  );
  drawing(book, sheet, anchors.join(''));
  sheet.put(
    'legacyDrawing',
    `<legacyDrawing r:id="${vml(book, sheet, shapes.join(''), 201).id}"/>`,
  );
  const items = controls.map(({ shapeId, id, name, row }) => {
    const start = `<control shapeId="${shapeId}" r:id="${id}" name="${name}"`;
    const anchor = `<anchor moveWithCells="1">${corners(row).replaceAll('xdr:from', 'from').replaceAll('xdr:to', 'to')}</anchor>`;
    return `<mc:AlternateContent><mc:Choice Requires="x14">${start}><controlPr defaultSize="0" autoLine="0">${anchor}</controlPr></control></mc:Choice><mc:Fallback>${start}/></mc:Fallback></mc:AlternateContent>`;
  });
  sheet.put(
    'controls',
    `<mc:AlternateContent><mc:Choice Requires="x14"><controls>${items.join('')}</controls></mc:Choice></mc:AlternateContent>`,
  );
}

/** Gives a sheet its drawing part, with the given anchors; gives the part's name. */
export function drawing(book: Book, sheet: Sheet, anchors: string): string {
  const part = book.numbered(
    'xl/drawings/drawing#.xml',
    'application/vnd.openxmlformats-officedocument.drawing+xml',
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE_RELATIONSHIPS}">${anchors}</xdr:wsDr>`,
  );
  sheet.put('drawing', `<drawing r:id="${sheet.relate('drawing', part)}"/>`);
  return part;
}

/** From column G to I, three rows high. */
export function corners(row: number): string {
  const corner = (name: string, column: number, at: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return corner('from', 6, row) + corner('to', 8, row + 3);
}
