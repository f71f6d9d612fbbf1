import type { Book } from '../book.ts';
import { cell, formRows, inlineCell, numberCell, row, STYLE } from '../cells.ts';

const MAX_ROW = 1_048_576;

/** Rich text, phonetic guides, kept spaces, escapes and a text that only looks like one. */
export function texts(book: Book): void {
  const sheet = book.sheet('Texts');
  const items = [
    '<r><t xml:space="preserve">Persons </t></r><r><rPr><b/><sz val="11"/></rPr><t>convicted</t></r>',
    '<t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="0"/>',
    '<t xml:space="preserve">  two spaces before and after  </t>',
    '<t xml:space="preserve">line one\nline two</t>',
    '<t>literal _x005F_x000D_ text</t>',
    '<t>carriage_x000D_\nreturn</t>',
    '<t>markup &lt;b&gt; &amp;amp; "quotes" &#39;</t>',
    '<t>العربية 👩‍⚖️ 漢字</t>',
    '<t>=1+1</t>',
    '<t/>',
  ];
  const rows = items.map((xml, index) => {
    const at = index + 1;
    return row(
      at,
      cell(`A${at}`, `<v>${book.shared(xml)}</v>`, STYLE.input, ' t="s"') +
        inlineCell(`B${at}`, `inline ${at} `, STYLE.input),
    );
  });
  const typed = row(
    11,
    cell('A11', '<f>"a"&amp;"b"</f><v>ab</v>', 0, ' t="str"') +
      cell('B11', '<is><r><t>in</t></r><r><t>line</t></r></is>', 0, ' t="inlineStr"'),
  );
  sheet.put('sheetData', rows.join('') + typed + formRows(12, 10));
  sheet.put('phoneticPr', '<phoneticPr fontId="0"/>');
}

export function booleansAndErrors(book: Book): void {
  const sheet = book.sheet('Other types');
  const errors = ['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#NULL!', '#NUM!', '#VALUE!'];
  const rows = errors.map((error, index) => {
    const at = index + 1;
    return row(
      at,
      cell(`A${at}`, `<v>${error}</v>`, 0, ' t="e"') +
        cell(`B${at}`, `<v>${index % 2}</v>`, STYLE.input, ' t="b"') +
        cell(`C${at}`, `<v>${index}e-3</v>`, STYLE.percent),
    );
  });
  sheet.put('sheetData', rows.join('') + formRows(10, 10));
}

/** Day numbers that count from 1904, as Excel for the Mac did. */
export function dates1904(book: Book): void {
  book.put('workbookPr', '<workbookPr date1904="1"/>');
  const sheet = book.sheet('1904');
  const rows = Array.from({ length: 10 }, (_, index) => {
    const at = index + 1;
    return row(
      at,
      cell(`A${at}`, `<v>${40000 + index}.5</v>`, STYLE.date) +
        cell(`B${at}`, `<v>${36524 + index}</v>`, STYLE.inputDate),
    );
  });
  sheet.put('sheetData', rows.join('') + formRows(12, 10));
}

/** Names of sheets that need quotes in formulas and escapes in XML. */
export function sheetNames(book: Book): void {
  for (const name of [`It's "1" & 2`, 'Émeutes 🚨', '2 < 3', 'A1', 'Jahr 2024-25; x,y']) {
    book.sheet(name).put('sheetData', formRows(1, 5));
  }
}

/** Cells and rows that follow the one before instead of saying where they are, the last column. */
export function addresses(book: Book): void {
  const silent = book.sheet('No addresses');
  const cells = `<c t="inlineStr"><is><t>first</t></is></c><c s="${STYLE.input}"><v>2</v></c><c s="${STYLE.input}"/>`;
  silent.put(
    'sheetData',
    `<row>${cells}</row><row spans="1:3">${cells}</row><row r="5">${cells}</row>` +
      `<row>${cells}</row>`.repeat(10),
  );
  const wide = book.sheet('Wide');
  wide.put('dimension', '<dimension ref="A1:XFD7"/>');
  const ends = (at: number): string =>
    numberCell(`A${at}`, 1, STYLE.input) +
    numberCell(`XFC${at}`, 2, STYLE.input) +
    numberCell(`XFD${at}`, 3, STYLE.input);
  const height = ' ht="20" customHeight="1"';
  const all = ' spans="1:16384"';
  wide.put('sheetData', row(1, ends(1), all) + row(2, '', height) + row(7, ends(7), all));
}

export function lastRow(book: Book): void {
  const sheet = book.sheet('Tall');
  sheet.put('sheetData', formRows(1, 8) + row(MAX_ROW, numberCell(`A${MAX_ROW}`, 4, STYLE.input)));
}
