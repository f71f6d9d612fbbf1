import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { askedIn } from '../../src/instrument/cycle.ts';
import { metadataProblems, type QuestionState, withBases } from '../../src/metadata/index.ts';
import type { Metadata } from '../../src/schema/types.ts';
import { buildMetadataWorkbook, readMetadataWorkbook } from '../../src/workbook/metadata/index.ts';
import { rowLabels } from '../../src/workbook/metadata/layout.ts';
import { openPackage } from '../../src/workbook/package/index.ts';
import { compileSmall } from '../compile-small.ts';
import { catalogue, instrument, questionsOf, statesOf } from './small.ts';

const cycle = 2014;
const asked = askedIn(instrument, cycle);
const questions = questionsOf(cycle);
const compiled = await compileSmall();

const metadata: Metadata = {
  answers: [
    { question: 'metadata/1.1/counting-unit', value: 'case', comment: 'One file, one case' },
    { question: 'metadata/1.1/definition', value: 'partly' },
    { question: 'metadata/1.1/inclusions', value: '=1+1 <b>&amp; "quoted" _x0041_\nsecond line' },
    { question: 'metadata/1.1/source', value: 'Règistre № 7 警察\u0001 end' },
    { question: 'metadata/5.1/reference-day', value: '31 December' },
    {
      question: 'metadata/police/geographic-coverage',
      value: 'no',
      comment: 'Without the islands',
    },
    { question: 'metadata/police/name', comment: 'Being reorganized' },
  ],
  breaks: [
    { row: 'data/2.2/rape', year: 2012, reason: 'Law of 2012' },
    { row: 'data/2.2/sexual-violence', year: 2013, reason: 'New register' },
  ],
};
const states = statesOf(metadata, compiled);

function toConfirm(ids: readonly string[]): QuestionState[] {
  return states.map((entry) =>
    ids.includes(entry.question.id) ? { ...entry, state: 'to-confirm' } : entry,
  );
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

/** The cell that holds an answer. */
function cellOf(workbook: ExcelJS.Workbook, bytes: Uint8Array, name: string) {
  const place = openPackage(bytes).definedNames.find((entry) => entry.name === name)?.cell;
  const sheet = workbook.getWorksheet(place?.sheet ?? '');
  if (place === undefined || sheet === undefined) throw new Error(`no cell ${name}`);
  return sheet.getCell(place.address);
}

describe('the metadata workbook', async () => {
  const bytes = await buildMetadataWorkbook(asked, questions, states, { country: 'Utopia' });

  test('reads back what it was given, whatever stands in the texts', () => {
    const { typed, problems } = readMetadataWorkbook(bytes);
    expect(problems).toEqual([]);
    expect(typed.answers).toEqual(metadata.answers);
    expect(typed.breaks).toEqual(metadata.breaks);
    expect(typed.confirmed).toEqual([]);
    expect(typed.questions).toEqual(questions.map(({ id }) => id).toSorted());
    expect(metadataProblems(typed, instrument, catalogue, 'x')).toEqual([]);
  });

  test('has the same bytes each time', async () => {
    const again = await buildMetadataWorkbook(asked, questions, states, { country: 'Utopia' });
    expect(Buffer.compare(bytes, again)).toBe(0);
  });

  test('has a sheet for each institution and each chapter, and hides its lists', async () => {
    const workbook = await opened(bytes);
    expect(workbook.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Front page visible',
      'Police visible',
      'Prosecution visible',
      'Courts visible',
      'Prisons visible',
      'Survey authority visible',
      'Statistical office visible',
      '1 Intentional homicide visible',
      '2 Violent and sexual offences visible',
      '3 Other crimes visible',
      '4 Criminal justice process visible',
      '5 Prisons visible',
      '6 Personnel and capacity visible',
      '7 Victimization survey visible',
      '8 Demography visible',
      'Lists hidden',
    ]);
  });

  test('opens its answer cells only, and gives choices as a list', async () => {
    const workbook = await opened(bytes);
    const cell = cellOf(workbook, bytes, 'cts.metadata.1.1.counting_unit');
    expect(cell.value).toBe('Case or file, which may hold several incidents');
    expect(cell.protection.locked).toBe(false);
    expect(cell.dataValidation).toMatchObject({ type: 'list' });
    expect(cell.worksheet.getCell(cell.row as never, 2).protection?.locked).not.toBe(false);
    expect(cell.worksheet.getCell(cell.row as never, 5).value).toBe('Answered');
    const open = cellOf(workbook, bytes, 'cts.metadata.1.2.source');
    expect(open.worksheet.getCell(open.row as never, 5).value).toBe('No answer yet');
  });

  test('marks answers to confirm in words and colour, and takes the confirmation', async () => {
    const id = 'metadata/1.1/counting-unit';
    const marked = await buildMetadataWorkbook(asked, questions, toConfirm([id]));
    const workbook = await opened(marked);
    const cell = cellOf(workbook, marked, 'cts.metadata.1.1.counting_unit');
    const state = cell.worksheet.getCell(cell.row as never, 5);
    const plain = cellOf(workbook, marked, 'cts.metadata.1.1.definition');
    expect(state.value).toBe('To confirm');
    expect(cell.fill).not.toEqual(plain.fill);
    expect(state.protection.locked).toBe(false);
    expect(readMetadataWorkbook(marked).typed.confirmed).toEqual([]);
    state.value = 'Confirmed';
    const saved = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(readMetadataWorkbook(saved).typed.confirmed).toEqual([id]);
  });

  test('is blank without states, and reads back as no answers', async () => {
    const blank = await buildMetadataWorkbook(asked, questions);
    const { typed } = readMetadataWorkbook(blank);
    expect(typed.answers).toEqual([]);
    expect(typed.breaks).toEqual([]);
    expect(typed.questions).toHaveLength(questions.length);
  });

  test('keeps what is typed beside the lists, and says which breaks are not whole', async () => {
    const workbook = await opened(bytes);
    cellOf(workbook, bytes, 'cts.metadata.1.1.counting_unit').value = 'Crimes';
    const line = cellOf(workbook, bytes, 'cts.metadata.2.2.breaks.1');
    line.value = 'Theft of time';
    line.worksheet.getCell(line.row as never, 3).value = '2013/14';
    const saved = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { typed, problems } = readMetadataWorkbook(saved, 'typed.xlsx');
    expect(typed.answers[0]?.value).toBe('Crimes');
    expect(metadataProblems(typed, instrument, catalogue, 'typed.xlsx')).toEqual([
      expect.objectContaining({ code: 'schema-choice', path: '/answers/0/value' }),
    ]);
    expect(typed.breaks).toEqual([metadata.breaks[1]]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-reference', 'schema-form']);
    expect(problems[0]?.file).toMatch(/^typed\.xlsx, sheet "2 Violent/);
  });

  test('gives the rows of a table different labels', () => {
    const { typed } = readMetadataWorkbook(bytes);
    expect(withBases(typed, states).answers.length).toBe(metadata.answers.length);
    for (const { subject, asks } of questions) {
      if (asks.kind !== 'breaks' || subject.kind !== 'table') continue;
      const labels = rowLabels(subject.table, (text) => text).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});
