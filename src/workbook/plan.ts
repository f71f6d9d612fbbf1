import { cellId } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import type {
  Binding,
  BoundLine,
  FillPlan,
  Observation,
  PlannedWrite,
  Return,
} from '../schema/types.ts';
import { type LineText, lineTexts } from './line-texts.ts';
import { place } from './place.ts';
import { statusWhenBlank } from './statuses.ts';

/**
 * The cell writes that put a return into a workbook; nothing is touched. Questions that the cycle
 * does not ask are left out, and nothing is written for what the return does not hold. A status is
 * written only where a blank would be read as another one. What the workbook has no cell for is listed.
 */
export function planFill(ret: Return, asked: AskedCycle, binding: Binding): FillPlan {
  const observations = new Map(ret.observations.map((each) => [each.cell, each]));
  const texts = lineTexts(ret);
  const lines = binding.lines.filter(({ question }) => asked.questions.has(question));
  const wanted = [
    ...fieldWrites(ret, binding),
    ...lines.flatMap((line) => lineWrites(line, observations, texts.get(line.question))),
  ];
  const noRoom = wanted.flatMap((write) => (write.address === undefined ? [write.for] : []));
  return {
    format: 'uncts-fill-plan/1',
    country: ret.country,
    cycle: ret.cycle,
    instrument: ret.instrument,
    file: binding.file,
    writes: merged(
      wanted.flatMap(({ address, ...write }) =>
        address === undefined ? [] : [{ ...write, address }],
      ),
    ),
    ...(noRoom.length === 0 ? {} : { noRoom }),
  };
}

/** Texts for a cell that several lines share become one, each said once. */
function merged(writes: readonly PlannedWrite[]): PlannedWrite[] {
  const texts = new Map<string, string[]>();
  for (const { sheet, address, value } of writes) {
    if (typeof value !== 'string') continue;
    const there = texts.get(place(sheet, address)) ?? [];
    if (!there.includes(value)) there.push(value);
    texts.set(place(sheet, address), there);
  }
  return writes.flatMap((write) => {
    if (typeof write.value !== 'string') return [write];
    const at = place(write.sheet, write.address);
    const there = texts.get(at);
    texts.delete(at);
    return there === undefined ? [] : [{ ...write, value: there.join('; ') }];
  });
}

/** A write whose place the workbook may not have. */
type WantedWrite = Omit<PlannedWrite, 'address'> & { address: string | undefined };

/** What the front page says: the country, and the fields of the coordinating officer. */
export function fieldTexts(ret: Return): Map<string, string> {
  return new Map([...Object.entries(ret.coordinatingOfficer), ['country', ret.countryName]]);
}

function fieldWrites(ret: Return, binding: Binding): WantedWrite[] {
  const texts = fieldTexts(ret);
  return binding.fields.flatMap(({ field, sheet, address }) =>
    textWrite(sheet, address, texts.get(field), writeFor.field(field)),
  );
}

function lineWrites(
  { question, sheet, years, source, comment }: BoundLine,
  observations: ReadonlyMap<string, Observation>,
  texts: LineText | undefined,
): WantedWrite[] {
  const figures = years.flatMap(({ year, value, status, permits }) => {
    const observation = observations.get(cellId(question, year));
    if (observation === undefined) return [];
    const writes = figureWrites(sheet, { value, status }, observation);
    return permits === undefined ? writes : writes.map((write) => ({ ...write, permits }));
  });
  return [
    ...figures,
    ...textWrite(sheet, source, texts?.source, writeFor.source(question)),
    ...textWrite(sheet, comment, texts?.comment, writeFor.comment(question)),
  ];
}

function figureWrites(
  sheet: string,
  address: { value: string; status: string | undefined },
  { cell, value, status }: Observation,
): WantedWrite[] {
  const figure = value === null ? [] : [{ sheet, address: address.value, value, for: cell }];
  const written = status === statusWhenBlank(value !== null) ? undefined : status;
  return [...figure, ...textWrite(sheet, address.status, written, writeFor.status(cell))];
}

function textWrite(
  sheet: string,
  address: string | undefined,
  text: string | undefined,
  says: string,
): WantedWrite[] {
  return text === undefined || text === '' ? [] : [{ sheet, address, value: text, for: says }];
}

/** How a plan names what a write says; a figure is named by its cell id alone. */
export const writeFor = {
  status: (cell: string) => `status of ${cell}`,
  source: (question: string) => `source of ${question}`,
  comment: (question: string) => `comment of ${question}`,
  field: (field: string) => `front page ${field}`,
} as const;
