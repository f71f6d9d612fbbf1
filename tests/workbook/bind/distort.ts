import { openPackage } from '../../../src/workbook/package/index.ts';
import { writeZip } from '../../../src/workbook/package/zip-write.ts';

type Change = (xml: string) => string;

/** The same workbook with the text of some parts changed. */
export function withParts(bytes: Uint8Array, changes: ReadonlyMap<string, Change>): Buffer {
  const pkg = openPackage(bytes);
  return writeZip(
    pkg.archive.entries.map((entry) => {
      const change = changes.get(entry.name);
      if (change === undefined) return { kind: 'keep', entry };
      const content = Buffer.from(change(pkg.bytes(entry.name).toString('utf8')), 'utf8');
      return { kind: 'replace', entry, content };
    }),
  );
}

/** Without the defined names of the instrument's cells. */
export function withoutNames(bytes: Uint8Array): Buffer {
  const drop: Change = (xml) =>
    xml.replace(/<definedName name="cts\.[^"]*"[^>]*>[^<]*<\/definedName>/g, '');
  return withParts(bytes, new Map([['xl/workbook.xml', drop]]));
}

/** With the tab of a sheet called otherwise; names that speak of it move along. */
export function withTab(bytes: Uint8Array, from: string, to: string): Buffer {
  const rename: Change = (xml) =>
    xml.replaceAll(`name="${from}"`, `name="${to}"`).replaceAll(`'${from}'!`, `'${to}'!`);
  return withParts(bytes, new Map([['xl/workbook.xml', rename]]));
}

/** With empty rows put in before a row of a sheet, as Excel does it: cells, merges and rules move. */
export function withRows(bytes: Uint8Array, part: string, before: number, count: number): Buffer {
  const moved = (row: string) => String(Number(row) + (Number(row) >= before ? count : 0));
  const range = (text: string) =>
    text.replace(
      /([A-Z]{1,3})([0-9]+)/g,
      (_, letters: string, row: string) => letters + moved(row),
    );
  const move: Change = (xml) =>
    xml
      .replace(/<row r="([0-9]+)"/g, (_, row: string) => `<row r="${moved(row)}"`)
      .replace(
        /<c r="([A-Z]+)([0-9]+)"/g,
        (_, letters: string, row: string) => `<c r="${letters}${moved(row)}"`,
      )
      .replace(
        / (ref|sqref)="([^"]+)"/g,
        (_, name: string, text: string) => ` ${name}="${range(text)}"`,
      );
  return withParts(bytes, new Map([[part, move]]));
}

/** With the shared strings passed through a function, which gets each text without its markup. */
export function withTexts(
  bytes: Uint8Array,
  change: (text: string, index: number) => string,
): Buffer {
  let index = 0;
  const rewrite: Change = (xml) =>
    xml.replace(/(<t[^>]*>)([^<]*)(<\/t>)/g, (_, open: string, text: string, close: string) => {
      index += 1;
      return open + change(text, index) + close;
    });
  return withParts(bytes, new Map([['xl/sharedStrings.xml', rewrite]]));
}
