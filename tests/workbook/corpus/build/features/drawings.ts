import { OFFICE_RELATIONSHIPS } from '../../../package/helpers.ts';
import { png } from '../blobs.ts';
import type { Book, Sheet } from '../book.ts';
import { formRows } from '../cells.ts';
import { corners, drawing } from './controls.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** A chart on a sheet and one that is a sheet of its own. */
export function charts(book: Book): void {
  const sheet = book.sheet('Charts');
  sheet.put('sheetData', formRows(1, 12));
  addChart(book, sheet, 'twoCell', corners(2));
  const own = book.sheet('Chart sheet');
  own.kind = 'chartsheet';
  own.put('sheetViews', '<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
  addChart(book, own, 'absolute', '<xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>');
}

function addChart(book: Book, sheet: Sheet, anchor: string, place: string): void {
  const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const part = drawing(
    book,
    sheet,
    `<xdr:${anchor}Anchor>${place}${frame}<xdr:clientData/></xdr:${anchor}Anchor>`,
  );
  const axes = '<c:axId val="111"/><c:axId val="222"/>';
  const axis = (kind: string, id: number, other: number, side: string): string =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:crossAx val="${other}"/></c:${kind}>`;
  const chart = book.numbered(
    'xl/charts/chart#.xml',
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE_RELATIONSHIPS}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Charts!$A$1:$A$6</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Charts!$B$1:$B$6</c:f></c:numRef></c:val></c:ser>${axes}</c:barChart>${axis('catAx', 111, 222, 'b')}${axis('valAx', 222, 111, 'l')}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
  );
  book.relate(part, 'chart', chart);
}

/** A picture, a text box and a line between them. */
export function pictures(book: Book): void {
  const sheet = book.sheet('Pictures');
  sheet.put('sheetData', formRows(1, 12));
  const shape = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const box = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="400000"/></a:xfrm>';
  const items = [
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Emblem" descr="emblem"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>${box}${shape}</xdr:spPr></xdr:pic>`,
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="Text box"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr>${box}${shape}</xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Fill the yellow cells &amp; return</a:t></a:r></a:p></xdr:txBody></xdr:sp>`,
    `<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="4" name="Line"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr><xdr:spPr>${box}<a:prstGeom prst="line"><a:avLst/></a:prstGeom></xdr:spPr></xdr:cxnSp>`,
  ];
  const anchors = items.map(
    (item, index) =>
      `<xdr:twoCellAnchor>${corners(4 * index)}${item}<xdr:clientData/></xdr:twoCellAnchor>`,
  );
  const part = drawing(book, sheet, anchors.join(''));
  const image = book.numbered('xl/media/image#.png', 'image/png', png(30, 120, 60));
  book.relate(part, 'image', image);
}

/** Sparklines: small charts in cells, which only the extension knows. */
export function sparklines(book: Book): void {
  const sheet = book.sheet('Sparklines');
  sheet.put('sheetData', formRows(1, 12));
  const lines = Array.from(
    { length: 10 },
    (_, index) =>
      `<x14:sparkline><xm:f>Sparklines!B${index + 1}:E${index + 1}</xm:f><xm:sqref>G${index + 1}</xm:sqref></x14:sparkline>`,
  );
  sheet.put(
    'extLst',
    `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup type="column" displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines>${lines.join('')}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`,
  );
}
