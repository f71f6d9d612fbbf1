import type { Alignment, Borders, Fill, Style } from 'exceljs';
import type { Language } from '../../instrument/labels.ts';

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
  link: 'FF0B5C92',
  alert: 'FF8A1C1C',
  alertFill: 'FFFDF1E3',
  changed: 'FFFFE9A8',
} as const;

/** Arial is everywhere and has the Latin, Cyrillic and Arabic scripts; programs without the second take their own. */
const faces = { arial: 'Arial', chinese: 'Microsoft YaHei' } as const;

type Look = Partial<Style>;

/** Size of the text of sources and comments. */
export const remarkSize = 9;

/** Size of the text of checks, whose columns are narrow. */
export const checkSize = 8;

function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function frame(argb: string): Partial<Borders> {
  const side = { style: 'thin' as const, color: { argb } };
  return { top: side, left: side, bottom: side, right: side };
}

/** How a check looks while it says something; bold and framed, so that colour is not alone. */
export const failedCheck: Look = {
  font: { bold: true, color: { argb: colour.alert } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: colour.alertFill } },
  border: frame(colour.alert),
};

const oneLine = { wrapText: false };

/** Programs indent only texts whose alignment is stated. */
function left(indent: number): Partial<Alignment> {
  return { horizontal: 'left', indent };
}

function startOfRow(first: boolean): Look {
  return first ? { border: { top: { style: 'hair', color: { argb: colour.rule } } } } : {};
}

/** In sheets that run from right to left, texts begin on the right. */
function mirrored(alignment: Partial<Alignment>): Partial<Alignment> {
  const { horizontal } = alignment;
  const turned = horizontal === 'right' ? 'left' : horizontal === 'center' ? 'center' : 'right';
  return { ...alignment, horizontal: turned, readingOrder: 'rtl' };
}

function mirroredBorder({
  left: start,
  right: end,
  ...others
}: Partial<Borders>): Partial<Borders> {
  return {
    ...others,
    ...(start === undefined ? {} : { right: start }),
    ...(end === undefined ? {} : { left: end }),
  };
}

export type Looks = ReturnType<typeof looksFor>;

/** All looks of cells in the workbook. What is not an input is locked, as every cell is by default. */
export function looksFor(language: Language, rightToLeft: boolean) {
  const name = language === 'zh' ? faces.chinese : faces.arial;

  /** Figures stay on the right in every script, so that their digits stand below each other. */
  function figure(look: Look, font: Look['font'] = {}): Look {
    return {
      font: { name, family: 2, size: 10, color: { argb: colour.text }, ...font },
      alignment: { vertical: 'middle', wrapText: true, ...look.alignment },
      ...(look.fill ? { fill: look.fill } : {}),
      ...(look.border ? { border: look.border } : {}),
      ...(look.numFmt === undefined ? {} : { numFmt: look.numFmt }),
      ...(look.protection ? { protection: look.protection } : {}),
    };
  }

  function text(look: Look, font: Look['font'] = {}): Look {
    if (!rightToLeft) return figure(look, font);
    const { alignment = {}, border } = look;
    return figure(
      {
        ...look,
        alignment: mirrored(alignment),
        ...(border ? { border: mirroredBorder(border) } : {}),
      },
      font,
    );
  }

  function asInput(look: Look): Look {
    return {
      ...look,
      fill: fill(colour.input),
      border: frame(colour.inputFrame),
      protection: { locked: false },
    };
  }

  /** A person may answer in another script than that of the sheet: the text sets its direction. */
  function typed(look: Look): Look {
    const { readingOrder: _, ...alignment } = look.alignment ?? {};
    return { ...look, alignment };
  }

  function asBand(horizontal: 'left' | 'center' | 'right', indent = 0): Look {
    return {
      fill: fill(colour.band),
      alignment: { wrapText: false, shrinkToFit: true, horizontal, indent },
      ...(horizontal === 'left' && indent === 0
        ? {}
        : { border: { left: { style: 'thin', color: { argb: colour.bandRule } } } }),
    };
  }

  const bandFont = { bold: true, color: { argb: colour.bandText } };
  const figures = { ...oneLine, horizontal: 'right', indent: 1 } as const;

  return {
    accent: { fill: fill(colour.accent) } satisfies Look,
    instrument: text({}, { size: 15, bold: true, color: { argb: colour.title } }),
    cycle: text({ alignment: oneLine }, { size: 14, color: { argb: colour.title } }),
    file: text({ alignment: oneLine }, { size: 14, bold: true, color: { argb: colour.title } }),
    heading: text(
      {
        alignment: oneLine,
        border: { bottom: { style: 'medium', color: { argb: colour.accent } } },
      },
      { size: 12, bold: true, color: { argb: colour.title } },
    ),
    sheetTitle: text(
      { alignment: oneLine },
      { size: 16, bold: true, color: { argb: colour.title } },
    ),
    paragraph: text({}),
    explanation: text({ alignment: left(1) }),
    tableTitle: text(
      {
        alignment: oneLine,
        border: { bottom: { style: 'medium', color: { argb: colour.accent } } },
      },
      { size: 11, bold: true, color: { argb: colour.title } },
    ),
    guidance: text({ alignment: oneLine }, { size: 9, color: { argb: colour.quiet } }),
    group: (indent: number) =>
      text(
        { alignment: { ...oneLine, ...left(indent) } },
        { italic: !rightToLeft && language !== 'zh', color: { argb: colour.quiet } },
      ),
    label: (indent: number, first: boolean) =>
      text({ alignment: left(indent), ...startOfRow(first) }),
    classification: (first: boolean) =>
      text(startOfRow(first), { size: 9, color: { argb: colour.quiet } }),
    band: text(asBand('left'), bandFont),
    bandCentre: text(asBand('center'), bandFont),
    bandRight: figure(asBand('right', 1), bandFont),
    bandIndented: text(asBand('left', 1), bandFont),
    listHead: text(
      { border: { bottom: { style: 'thin', color: { argb: colour.rule } } } },
      { bold: true, color: { argb: colour.quiet } },
    ),
    cell: text({}),
    cellCentre: text({ alignment: { horizontal: 'center' } }, { bold: true }),
    mark: text({ alignment: { horizontal: 'center' } }, { bold: true }),
    check: text({ alignment: { horizontal: 'left' } }, { size: checkSize }),
    checkExample: text(
      {
        alignment: { horizontal: 'center' },
        fill: fill(colour.alertFill),
        border: frame(colour.alert),
      },
      { bold: true, color: { argb: colour.alert } },
    ),
    link: text({}, { underline: true, color: { argb: colour.link } }),
    headerLink: text({ alignment: oneLine }, { underline: true, color: { argb: colour.link } }),
    fieldLabel: text({}),
    field: typed(text(asInput({ alignment: left(1), numFmt: '@' }))),
    count: figure(asInput({ alignment: figures, numFmt: '#,##0' })),
    percent: figure(asInput({ alignment: figures, numFmt: '0.0#' })),
    /** A figure that changed since the last time; bold and framed, so that colour is not alone. */
    changed: (own: Look): Look => ({
      ...own,
      font: { ...own.font, bold: true },
      fill: fill(colour.changed),
      border: frame(colour.title),
    }),
    status: figure(asInput({ alignment: { ...oneLine, horizontal: 'center' } })),
    /** Not of format text, which shows long texts as ### in old versions of Excel. */
    remark: typed(text(asInput({ alignment: left(1) }), { size: remarkSize })),
  } as const;
}
