import type { Book, Sheet } from '../book.ts';

/** Adds a VML part with the given shapes to a sheet. */
export function vml(
  book: Book,
  sheet: Sheet,
  shapes: string,
  shapeType: number,
): { readonly id: string; readonly part: string } {
  const part = book.numbered(
    'xl/drawings/vmlDrawing#.vml',
    'application/vnd.openxmlformats-officedocument.vmlDrawing',
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t${shapeType}" coordsize="21600,21600" o:spt="${shapeType}" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes}</xml>`,
  );
  return { id: sheet.relate('vmlDrawing', part), part };
}
