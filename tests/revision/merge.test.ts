import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { editsIn } from '../../src/revision/edits.ts';
import { type Entries, entriesOf } from '../../src/revision/entries.ts';
import { withEdits } from '../../src/revision/merge.ts';
import type { Edit, Observation, Return } from '../../src/schema/types.ts';
import { returnOf } from '../workbook/fixture.ts';

const instrument = loadInstrument();
const asked = askedIn(instrument, 2014);
const { statuses } = instrument.definition;
const questions = ['data/1.2/victims/total', 'data/1.2/victims/male', 'data/5.1/total/total'];
const cells = questions.flatMap((question) => [2012, 2013].map((year) => `${question}@${year}`));

type Figures = Record<string, { value: number | null; status: string }>;

function ret(figures: Figures, comments: Record<string, string> = {}): Return {
  const observations = cells.map(
    (cell): Observation => ({
      cell,
      ...(figures[cell] ?? { value: null, status: 'O' }),
      ...(comments[cell] === undefined ? {} : { comment: comments[cell] }),
    }),
  );
  return { ...returnOf(asked, observations), coordinatingOfficer: { name: 'R. Hythloday' } };
}

const context = { cycle: 2014, statuses };
const edits = (base: Return, edited: Return, known: Edit[] = []): Edit[] =>
  editsIn(entriesOf(base), entriesOf(edited), known, context);
const said = (of: Return): Entries => entriesOf(of);
const [first = '', second = ''] = cells;
const value = (of: Return, cell: string) =>
  of.observations.find((each) => each.cell === cell)?.value;

const entry = fc.oneof(
  fc.constant({ value: null, status: 'O' }),
  fc.constant({ value: null, status: 'L' }),
  fc.record({ value: fc.integer({ min: 0, max: 5 }), status: fc.constantFrom('A', 'P') }),
);
const figures = fc.record(Object.fromEntries(cells.map((cell) => [cell, entry])));
const runs = { seed: 8, numRuns: 300 };

describe('merging what people typed with new data', () => {
  it('without edits gives the new return', () => {
    fc.assert(
      fc.property(figures, figures, (base, fresh) => {
        const known = edits(ret(base), ret(base));
        expect(known).toEqual([]);
        expect(withEdits(ret(fresh), known)).toEqual(ret(fresh));
      }),
      runs,
    );
  });

  it('without new data gives the edited copy', () => {
    fc.assert(
      fc.property(figures, figures, (base, edited) => {
        const merged = withEdits(ret(base), edits(ret(base), ret(edited)));
        expect(said(merged)).toEqual(said(ret(edited)));
      }),
      runs,
    );
  });

  it('loses nothing that was typed, whatever the new data say', () => {
    fc.assert(
      fc.property(figures, figures, figures, (base, edited, fresh) => {
        const merged = withEdits(ret(fresh), edits(ret(base), ret(edited)));
        for (const cell of cells) {
          const isTyped = JSON.stringify(edited[cell]) !== JSON.stringify(base[cell]);
          const { value: wanted } = (isTyped ? edited : fresh)[cell] ?? { value: null };
          expect(value(merged, cell)).toBe(wanted);
          const told = merged.byHand?.some(({ of }) => of === cell) ?? false;
          expect(told).toBe(isTyped);
        }
      }),
      runs,
    );
  });

  it('does not depend on the order of the edits', () => {
    fc.assert(
      fc.property(figures, figures, figures, (base, edited, fresh) => {
        const known = edits(ret(base), ret(edited));
        const merged = withEdits(ret(fresh), known);
        const other = withEdits(ret(fresh), [...known].reverse());
        expect(said(other)).toEqual(said(merged));
      }),
      runs,
    );
  });

  it('gives the same a second time: a merged return that comes back unedited adds no edit', () => {
    fc.assert(
      fc.property(figures, figures, figures, (base, edited, fresh) => {
        const known = edits(ret(base), ret(edited));
        const merged = withEdits(ret(fresh), known);
        expect(edits(merged, merged, known)).toEqual(known);
      }),
      runs,
    );
  });
});

describe('a place', () => {
  const base = ret({ [first]: { value: 10, status: 'A' } });
  const typed = ret({ [first]: { value: 12, status: 'A' } });
  const known = edits(base, typed);
  const outcome = (fresh: Return, given = known) => withEdits(fresh, given).byHand?.[0];

  it('that was typed over stays so while the data are the same', () => {
    expect(outcome(base)).toMatchObject({ outcome: 'kept', typed: { value: 12 } });
    expect(outcome(base)?.before).toBeUndefined();
  });

  it('agrees when the data come to say what was typed', () => {
    expect(outcome(typed)).toMatchObject({ outcome: 'agreed', before: { value: 10 } });
  });

  it('is a conflict when both changed; what was typed stands until somebody decides', () => {
    const fresh = ret({ [first]: { value: 11, status: 'A' } });
    expect(outcome(fresh)).toMatchObject({ outcome: 'conflict', data: { value: 11 } });
    expect(value(withEdits(fresh, known), first)).toBe(12);
    const decided = (keep: 'typed' | 'data'): Edit[] =>
      known.map((edit) => ({ ...edit, decided: { keep, against: { value: 11, status: 'A' } } }));
    expect(value(withEdits(fresh, decided('data')), first)).toBe(11);
    expect(outcome(fresh, decided('typed'))?.outcome).toBe('decided-typed');
    const later = ret({ [first]: { value: 13, status: 'A' } });
    expect(outcome(later, decided('data'))?.outcome).toBe('conflict');
    expect(value(withEdits(later, decided('data')), first)).toBe(12);
  });

  it('that was a blank with a reason has none any more once a number is typed', () => {
    const blank = ret({ [first]: { value: null, status: 'L' } });
    const [edit] = edits(blank, ret({ [first]: { value: 3, status: 'L' } }));
    expect(edit?.typed).toEqual({ value: 3, status: 'A' });
  });

  it('of zero is not a blank', () => {
    const [edit] = edits(ret({}), ret({ [first]: { value: 0, status: 'A' } }));
    expect(edit?.typed.value).toBe(0);
    expect(edits(ret({ [first]: { value: 0, status: 'A' } }), ret({}))[0]?.typed.value).toBeNull();
  });

  it('may be the comment of a line, which stands with all its years', () => {
    const commented = ret({}, { [first]: 'Typed.', [second]: 'Typed.' });
    const [edit] = edits(ret({}), commented);
    expect(edit).toMatchObject({ what: 'comment', of: questions[0], typed: { text: 'Typed.' } });
    const merged = withEdits(ret({ [first]: { value: 1, status: 'A' } }), [edit as Edit]);
    expect(entriesOf(merged).lines.get(questions[0] ?? '')?.comment).toBe('Typed.');
  });

  it('may be the source of a line and a field of the front page', () => {
    const other = { ...ret({}), coordinatingOfficer: { name: 'T. More' } };
    const found = edits(ret({}), {
      ...other,
      observations: other.observations.map((each) =>
        each.cell.startsWith(questions[0] ?? '') ? { ...each, publisher: 'Court registry' } : each,
      ),
    });
    expect(found.map(({ what }) => what)).toEqual(['field', 'source']);
    const merged = withEdits(ret({}), found);
    expect(merged.coordinatingOfficer.name).toBe('T. More');
    expect(entriesOf(merged).lines.get(questions[0] ?? '')?.source).toBe('Court registry');
  });

  it('that this cycle does not ask waits', () => {
    const elsewhere: Edit = {
      of: 'data/1.2/victims/total@1999',
      what: 'figure',
      typed: { value: 1, status: 'A' },
      data: { value: null, status: 'O' },
      cycle: 2000,
    };
    expect(withEdits(base, [elsewhere])).toBe(base);
  });

  it('that is typed over twice speaks of the same data', () => {
    const again = edits(typed, ret({ [first]: { value: 15, status: 'A' } }), known);
    expect(again).toHaveLength(1);
    expect(again[0]).toMatchObject({ typed: { value: 15 }, data: { value: 10 } });
  });
});
