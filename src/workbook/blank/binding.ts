import type { Binding, BoundField, BoundLine } from '../../schema/types.ts';
import { at, columnsFor, headerRows } from './columns.ts';
import { frontPageFields } from './front-page-layout.ts';
import { type Line, linesOf, type SheetLayout } from './layout.ts';
import type { Setting } from './setting.ts';

/** The binding of a blank workbook: where its layout puts every cell, and what stands beside it. */
export function bindingOf(setting: Setting, sheets: readonly SheetLayout[]): Binding {
  const { asked, file, messages } = setting;
  return {
    format: 'uncts-binding/1',
    instrument: asked.instrument.definition.instrument,
    cycle: asked.cycle,
    file,
    lines: sheets.flatMap((sheet) =>
      linesOf(sheet).map(({ line, titleRow, title }) =>
        boundLine(asked.years, sheet.name, line, { row: titleRow, text: title }),
      ),
    ),
    fields: frontPageFields(setting).map(
      ({ field, label, labelAddress, address }): BoundField => ({
        field,
        sheet: messages.frontPage.sheet,
        address,
        label: { address: labelAddress, text: label },
      }),
    ),
  };
}

function boundLine(
  years: readonly number[],
  sheet: string,
  { row, question, belowLabel }: Line,
  title: { row: number; text: string },
): BoundLine {
  const columns = columnsFor(years.length);
  return {
    question: question.id,
    sheet,
    labels: [
      { address: at(columns.label, title.row), text: title.text },
      { address: at(columns.label, row - belowLabel), text: question.row.label },
      { address: at(columns.category, row), text: question.columnLabel },
      ...years.map((year, index) => ({
        address: at(columns.statuses[index] ?? 0, headerRows.years),
        text: String(year),
      })),
    ],
    years: years.map((year, index) => ({
      year,
      value: at(columns.values[index] ?? 0, row),
      status: at(columns.statuses[index] ?? 0, row),
      header: at(columns.values[index] ?? 0, headerRows.years),
    })),
    source: at(columns.source, row),
    comment: at(columns.comment, row),
  };
}
