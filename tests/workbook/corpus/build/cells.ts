/** The XML of rows and cells, as Excel writes them. */

/** Styles of every workbook of the corpus (`cellXfs` of `styles.ts`). */
export const STYLE = {
  plain: 0,
  input: 1,
  thousands: 2,
  date: 3,
  head: 4,
  inputDate: 5,
  percent: 6,
};

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function cell(address: string, content: string, style = 0, attributes = ''): string {
  const start = `<c r="${address}"${style ? ` s="${style}"` : ''}${attributes}`;
  return content === '' ? `${start}/>` : `${start}>${content}</c>`;
}

export function numberCell(address: string, value: number, style = 0): string {
  return cell(address, `<v>${value}</v>`, style);
}

export function inlineCell(address: string, text: string, style = 0): string {
  const space = text === text.trim() ? '' : ' xml:space="preserve"';
  return cell(address, `<is><t${space}>${escaped(text)}</t></is>`, style, ' t="inlineStr"');
}

export function formulaCell(address: string, formula: string, result: number, style = 0): string {
  return cell(address, `<f>${escaped(formula)}</f><v>${result}</v>`, style);
}

export function row(number: number, cells: string, attributes = ''): string {
  return `<row r="${number}"${attributes}>${cells}</row>`;
}

/**
 * Rows of a form: a label in A and input cells in B to E, where D is blank and E is not there at
 * all, so that filling meets cells that exist, cells that are empty and cells that are missing.
 */
export function formRows(first: number, count: number, attributes = ''): string {
  let rows = '';
  for (let number = first; number < first + count; number++) {
    const cells =
      inlineCell(`A${number}`, `Question ${number}`, STYLE.plain) +
      numberCell(`B${number}`, number * 10, STYLE.input) +
      numberCell(`C${number}`, number * 1000.5, STYLE.thousands) +
      cell(`D${number}`, '', STYLE.input);
    rows += row(number, cells, attributes);
  }
  return rows;
}
