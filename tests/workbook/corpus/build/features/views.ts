import { png } from '../blobs.ts';
import type { Book } from '../book.ts';
import { formRows, inlineCell, row } from '../cells.ts';
import { vml } from './vml.ts';

export function rightToLeft(book: Book): void {
  const sheet = book.sheet('عربي');
  sheet.put(
    'sheetViews',
    '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>',
  );
  sheet.put('sheetData', row(1, inlineCell('A1', 'جرائم القتل العمد')) + formRows(2, 12));
}

/** Grouped rows and columns, frozen panes, page breaks of both kinds. */
export function outlines(book: Book): void {
  const sheet = book.sheet('Outline');
  sheet.put(
    'sheetPr',
    '<sheetPr><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/></sheetPr>',
  );
  sheet.put(
    'sheetViews',
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B3" sqref="B3"/></sheetView></sheetViews>',
  );
  sheet.put(
    'sheetFormatPr',
    '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" outlineLevelCol="1"/>',
  );
  sheet.put(
    'cols',
    '<cols><col min="3" max="4" width="12" outlineLevel="1" customWidth="1"/></cols>',
  );
  sheet.put(
    'sheetData',
    formRows(1, 4) +
      formRows(5, 6, ' outlineLevel="1" hidden="1"') +
      formRows(11, 4, ' collapsed="1"'),
  );
  sheet.put(
    'rowBreaks',
    '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="10" max="16383" man="1"/></rowBreaks>',
  );
  sheet.put(
    'colBreaks',
    '<colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>',
  );
}

/** A picture in the page header, which stands in VML of its own. */
export function headerImages(book: Book): void {
  const sheet = book.sheet('Header image');
  sheet.put('sheetData', formRows(1, 12));
  sheet.put(
    'headerFooter',
    '<headerFooter differentFirst="1"><oddHeader>&amp;L&amp;G&amp;C&amp;"Arial,Bold"Crime Trends</oddHeader><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter>',
  );
  const shape =
    '<v:shape id="LH" type="#_x0000_t75" style="position:absolute;width:24pt;height:24pt"><v:imagedata o:relid="rId1" o:title="emblem"/></v:shape>';
  const { id, part } = vml(book, sheet, shape, 75);
  sheet.put('legacyDrawingHF', `<legacyDrawingHF r:id="${id}"/>`);
  book.relate(part, 'image', book.numbered('xl/media/image#.png', 'image/png', png(0, 0, 160)));
}
