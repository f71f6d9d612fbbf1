import type { Alignment, Borders, Fill, Style } from 'exceljs';

/** A restrained blue around that of the United Nations; contrast of text at least 7 to 1. */
const colour = {
  accent: 'FF009EDB',
  band: 'FF0B4A6F',
  bandRule: 'FF3B7396',
  bandText: 'FFFFFFFF',
  title: 'FF0B4A6F',
  text: 'FF1F2933',
  quiet: 'FF52606D',
  input: 'FFE9F5FC',
  inputFrame: 'FF8DB9D4',
  rule: 'FFCBD5DC',
} as const;

const face = 'Arial';

type Look = Partial<Style>;

function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function frame(argb: string): Partial<Borders> {
  const side = { style: 'thin' as const, color: { argb } };
  return { top: side, left: side, bottom: side, right: side };
}

function text(look: Look, font: Look['font'] = {}): Look {
  return {
    font: { name: face, family: 2, size: 10, color: { argb: colour.text }, ...font },
    alignment: { vertical: 'middle', wrapText: true, ...look.alignment },
    ...(look.fill ? { fill: look.fill } : {}),
    ...(look.border ? { border: look.border } : {}),
    ...(look.numFmt === undefined ? {} : { numFmt: look.numFmt }),
    ...(look.protection ? { protection: look.protection } : {}),
  };
}

function input(look: Look, font: Look['font'] = {}): Look {
  return text(
    {
      ...look,
      fill: fill(colour.input),
      border: frame(colour.inputFrame),
      protection: { locked: false },
    },
    font,
  );
}

function band(horizontal: 'left' | 'center' | 'right', indent = 0): Look {
  return text(
    {
      fill: fill(colour.band),
      alignment: { wrapText: false, horizontal, indent },
      ...(horizontal === 'left' && indent === 0
        ? {}
        : { border: { left: { style: 'thin', color: { argb: colour.bandRule } } } }),
    },
    { bold: true, color: { argb: colour.bandText } },
  );
}

const oneLine = { wrapText: false };

/** Programs indent only texts whose alignment is stated. */
function left(indent: number): Partial<Alignment> {
  return { horizontal: 'left', indent };
}

function startOfRow(first: boolean): Look {
  return first ? { border: { top: { style: 'hair', color: { argb: colour.rule } } } } : {};
}

/** Size of the text of sources and comments. */
export const remarkSize = 9;

/** All looks of cells in the workbook. What is not an input is locked, as every cell is by default. */
export const look = {
  accent: { fill: fill(colour.accent) } satisfies Look,
  instrument: text({}, { size: 15, bold: true, color: { argb: colour.title } }),
  cycle: text({ alignment: oneLine }, { size: 14, color: { argb: colour.title } }),
  file: text({ alignment: oneLine }, { size: 14, bold: true, color: { argb: colour.title } }),
  heading: text(
    { alignment: oneLine, border: { bottom: { style: 'medium', color: { argb: colour.accent } } } },
    { size: 12, bold: true, color: { argb: colour.title } },
  ),
  sheetTitle: text({ alignment: oneLine }, { size: 16, bold: true, color: { argb: colour.title } }),
  sheetRemark: text(
    { alignment: { ...oneLine, horizontal: 'right' } },
    { color: { argb: colour.quiet } },
  ),
  paragraph: text({ alignment: { vertical: 'top' } }),
  explanation: text({ alignment: left(1) }),
  tableTitle: text(
    { alignment: oneLine, border: { bottom: { style: 'medium', color: { argb: colour.accent } } } },
    { size: 11, bold: true, color: { argb: colour.title } },
  ),
  guidance: text({ alignment: oneLine }, { size: 9, color: { argb: colour.quiet } }),
  group: (indent: number) =>
    text(
      { alignment: { ...oneLine, ...left(indent) } },
      { italic: true, color: { argb: colour.quiet } },
    ),
  label: (indent: number, first: boolean) =>
    text({ alignment: left(indent), ...startOfRow(first) }),
  classification: (first: boolean) =>
    text(startOfRow(first), { size: 9, color: { argb: colour.quiet } }),
  band: band('left'),
  bandCentre: band('center'),
  bandRight: band('right', 1),
  bandIndented: band('left', 1),
  listHead: text(
    { border: { bottom: { style: 'thin', color: { argb: colour.rule } } } },
    { bold: true, color: { argb: colour.quiet } },
  ),
  cell: text({ alignment: { vertical: 'top' } }),
  cellCentre: text({ alignment: { vertical: 'top', horizontal: 'center' } }, { bold: true }),
  mark: text({ alignment: { horizontal: 'center' } }, { bold: true }),
  link: text({ alignment: { vertical: 'top' } }, { underline: true, color: { argb: 'FF0B5C92' } }),
  fieldLabel: text({}),
  field: input({ alignment: left(1), numFmt: '@' }),
  count: input({ alignment: { ...oneLine, horizontal: 'right', indent: 1 }, numFmt: '#,##0' }),
  percent: input({ alignment: { ...oneLine, horizontal: 'right', indent: 1 }, numFmt: '0.0#' }),
  status: input({ alignment: { ...oneLine, horizontal: 'center' } }),
  /** Not of format text, which shows long texts as ### in old versions of Excel. */
  remark: input({ alignment: left(1) }, { size: remarkSize }),
} as const;
