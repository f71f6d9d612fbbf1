import { describe, expect, test } from 'vitest';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { loadLabels } from '../../src/instrument/labels.ts';
import { textsOfRules } from '../../src/instrument/texts.ts';
import { translated } from '../../src/instrument/translated.ts';
import { estimateComment } from '../../src/messages/es/estimate.ts';
import { divided, divisions } from '../../src/messages/es/findings-sums.ts';
import { reportMessages } from '../../src/messages/es/report-messages.ts';
import { revisionsSummary } from '../../src/messages/es/revisions.ts';
import { findingSentence } from '../../src/messages/findings.ts';
import { namesIn } from '../../src/messages/names.ts';
import { loadMetadataQuestions } from '../../src/metadata/index.ts';
import type { Finding, FindingCode } from '../../src/schema/types.ts';
import { asked, instrument } from '../checks/small-return.ts';
import {
  counts,
  exampleFindings,
  revisionsOf,
  sumDivisions,
  withNumbers,
} from './example-findings.ts';

const { findings: messages, page, queries, say } = reportMessages;
const inSpanish = translated(asked, loadLabels(instrument.folders, 'es'));
const names = namesIn(inSpanish.instrument, reportMessages.names);

const examples = exampleFindings(inSpanish);

const said = (finding: Finding): string => findingSentence(messages, finding, names);

/** The first example of a code, with other details. */
function saidOf(code: FindingCode, details: Record<string, string | number> = {}): string {
  const found = examples.find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`no example of ${code}`);
  return said({ ...found, details: { ...found.details, ...details } });
}

const opening = /[«(“[]/g;
const closing = /[»)”\]]/g;
/** What stands as it is typed or named: marks, entries, and the English texts of the examples' sources. */
const asGiven = /«1,234»|«\.\.\.»|Rape of a minor|X85 to Y09|person number/g;

function isSpanish(whole: string): void {
  const text = whole.replaceAll(asGiven, 'x');
  expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|Invalid|«»|\(\)| {2}|^ | $|data\//);
  expect(text).not.toMatch(/ [.,;:)»]|[(«] |\.\.|;\./);
  expect(text).not.toMatch(
    /\b(the|of|is|are|and|or|in|for|to|other|record|records|figure|figures|table|cell)\b/,
  );
  expect(text.match(opening)?.length).toBe(text.match(closing)?.length);
  // A number from 10 000 on is parted by spaces, and per cent stand apart.
  expect(text).not.toMatch(/\d\.\d{3}\b|\d,\d{3},|\d%/);
}

describe('findings in Spanish', () => {
  const named = examples.map((finding, index) => ({ finding, name: `${finding.code} ${index}` }));

  test.each(named)('$name is a whole sentence', ({ finding }) => {
    isSpanish(said(finding));
    expect(said(finding)).toMatch(/^[A-ZÁÉÍÓÚ«].*\.$/);
  });

  test.each(named)('$name agrees with any number', ({ finding }) => {
    for (const count of counts) {
      const sentence = said(withNumbers(finding, count));
      isSpanish(sentence);
      expect(sentence).not.toMatch(
        /(?<![\d,\u00A0])1 (registros|datos|códigos|celdas|totales|textos|años|días|preguntas|respuestas|países|partes)/,
      );
      expect(sentence).not.toMatch(
        /(?<!de |de los )\b([02-9]|11|21|100) (registro|dato|código|celda|texto|día|pregunta|país|parte)\b/,
      );
    }
  });

  test.each([
    ['isolated-revision', 'like', ['none', 'factor', 'level', 'digits', 'zero']],
    ['sudden-change', 'shape', ['spike', 'edge', 'step']],
    ['factor-of-ten', 'direction', ['large', 'small']],
    ['level-shift', 'change', [0.5, 2]],
    ['table-shifted', 'side', ['first', 'last']],
    ['parts-short-of-total', 'unknown', ['blank', 'given', 'not-asked']],
    ['duplicate-records', 'content', ['same', 'different']],
    ['duplicate-records', 'counted', ['once', 'all']],
    ['implausible-size', 'against', ['population', 'largest-population', 'population-too-small']],
    ['rate-implausible', 'side', ['above', 'below']],
    ['stock-day', 'counted', ['', '2016-12-28', '2017-01-03']],
    ['published-on-other-level', 'ratio', [0.48, 2]],
    ['column-off-by-year', 'by', [1, -1]],
  ] as const)('%s says each %s in its own words', (code, key, values) => {
    const all = values.map((value) => saidOf(code, { [key]: value }));
    for (const text of all) isSpanish(text);
    expect(new Set(all).size).toBe(values.length);
  });

  test('say with what an isolated revision was confused', () => {
    const question = 'data/2.1/serious-assault/total';
    const all = [
      saidOf('isolated-revision', { like: 'repeated', other: '2015' }),
      saidOf('isolated-revision', { like: 'swapped', other: question }),
      saidOf('isolated-revision', { like: 'pasted', other: 'data/2.2', figures: 3 }),
      saidOf('isolated-revision', { by: 'offence', total: question }),
    ];
    for (const text of all) isSpanish(text);
    expect(all[0]).toContain(' El nuevo dato coincide con el de 2015.');
    expect(all[1]).toContain('y el de «Agresión grave» es ');
    expect(all[2]).toContain('ahora, fila por fila, con los del cuadro «2.2 ');
    expect(all[3]).toContain(
      ' Con el dato anterior, las partes de «Agresión grave» según delito suman el total; ahora no.',
    );
  });

  test('choose the words by the number', () => {
    expect(saidOf('parts-short-of-total', { gap: 1 })).toContain(': falta 1 (');
    expect(saidOf('parts-short-of-total', { gap: 21 })).toContain(': faltan 21 (');
    expect(saidOf('gap-in-series', { questions: 2 })).toContain('A otra serie de la institución');
    expect(saidOf('gap-in-series', { questions: 3 })).toContain(
      'A otras 2 series de la institución',
    );
    expect(saidOf('isolated-revision', { compared: 1, moved: 1 })).toMatch(
      /también ha cambiado\.$/,
    );
    expect(saidOf('isolated-revision', { compared: 5, moved: 1 })).toMatch(/, ha cambiado 1\.$/);
    expect(saidOf('isolated-revision', { compared: 5, moved: 2 })).toMatch(/, han cambiado 2\.$/);
    expect(saidOf('total-differs', { totals: 3, differing: 3 })).toContain('los 3 totales «');
    expect(saidOf('table-shifted', { tables: 'data/5.1 data/5.2' })).toMatch(
      /^Los cuadros «5\.1 .*» y «5\.2 .*» no contienen /,
    );
  });

  test('name cells by the labels in Spanish, and figures as Spanish writes them', () => {
    expect(saidOf('negative-count')).toBe(
      'Cuadro 2.1, Secuestro, 2016: el dato es -412, y un recuento es siempre igual o superior a cero.',
    );
    expect(saidOf('fractional-count', { value: 412.125 })).toContain('el dato es 412,125,');
    expect(saidOf('figure-as-typed', { value: 1234.5 })).toContain('interpretado como 1234,5:');
    expect(saidOf('parts-short-of-total')).toBe(
      'En 2016, las partes de «Personas recluidas» según sexo suman 401\u00A0789 y el total es 411\u00A0992: faltan 10\u00A0203 (2,5\u00A0%).',
    );
    expect(saidOf('later-stage-exceeds-earlier')).toMatch(
      /: 1525 más\. Las personas condenadas rara vez superan en número a las procesadas en el mismo año\.$/,
    );
    expect(saidOf('split-code')).toContain('Homicide (0101 80\u00A0%, 0102 20\u00A0%).');
    expect(saidOf('metadata-to-confirm', { subject: 'prosecution' })).toContain(
      'sobre los datos del ministerio público cuando',
    );
  });

  test('say which cell is the likeliest to be wrong', () => {
    const found = examples.find(({ code }) => code === 'parts-exceed-total');
    if (found === undefined) throw new Error('no example of parts-exceed-total');
    const pointed = (details: Record<string, string | number>): string => {
      const cell = 'data/2.1/serious-assault/total@2016';
      const sentence = said({ ...found, culprit: cell, details: { ...found.details, ...details } });
      isSpanish(sentence);
      return sentence.slice(sentence.indexOf(' Lo más probable'));
    };
    const cell = ' Lo más probable es que la celda errónea sea «cuadro 2.1, Agresión grave, 2016»';
    expect(pointed({ changes: 1, fitting: 427_474, others: 'none' })).toBe(
      `${cell}: si el dato fuera 427\u00A0474, se cumpliría la regla. Modificar cualquier otro dato por sí solo no bastaría.`,
    );
    expect(pointed({ changes: 1, mends: 2, others: 'some' })).toBe(
      `${cell}: si el dato fuera otro, se cumplirían las dos reglas incumplidas en las que interviene esa celda.`,
    );
    expect(pointed({ changes: 2, mends: 3, fitting: 5, others: 'none' })).toBe(
      `${cell}: para que se cumplan las 3 reglas incumplidas en las que interviene esa celda, deben modificarse al menos 2 datos; uno de ellos es este, que debería ser 5. Sin modificar este, no bastaría con cambiar otros 2.`,
    );
    expect(said({ ...found, culprit: null })).not.toContain('Lo más probable');
  });

  test('name the table of figures that stand in two files', () => {
    const found = examples.find(({ code }) => code === 'figures-differ');
    if (found === undefined) throw new Error('no example of figures-differ');
    const cells = found.cells.map((entry) =>
      entry.role === 'part' ? { ...entry, cell: 'own/1.1/row/total@2016' } : entry,
    );
    expect(said({ ...found, cells })).toMatch(
      / en el cuadro «own\/1\.1» y .* en el cuadro «4\.\d /,
    );
  });

  test('set an answer of the metadata against the return', () => {
    const found = examples.filter(({ code }) => code === 'metadata-contradicted').map(said);
    expect(found).toEqual([
      'En el archivo de metadatos consta «víctima» como unidad de recuento del cuadro 1.2. El único dato del cuadro que tiene fuente cuenta otra unidad como víctimas.',
      'En el archivo de metadatos consta «los tribunales» como institución del cuadro 2.1. El único dato del cuadro que tiene fuente procede de fuentes de la policía.',
      'En el archivo de metadatos consta «año fiscal» como período de referencia del cuadro 2.1. El año de referencia de la respuesta del país va del 1 de enero de 2013 al 31 de diciembre de 2013.',
      'En el archivo de metadatos consta «30 June» como día de referencia del cuadro 5.1. En la respuesta del país, los datos de un día determinado corresponden al 31 de diciembre de 2013.',
    ]);
  });

  test('name every question of the metadata in Spanish', () => {
    const { institutions, tables } = loadMetadataQuestions();
    const all = [...institutions, ...tables].map(({ name }) => name);
    expect(all.length).toBeGreaterThan(20);
    for (const name of all) {
      const sentence = saidOf('metadata-missing', { questions: 1, names: name });
      isSpanish(sentence);
      expect(sentence).not.toContain(`: ${name}.`);
    }
    expect(saidOf('metadata-missing', { questions: 1, names: 'own question' })).toContain(
      ': own question.',
    );
  });

  test('come with a title, a meaning, an action and reasons', () => {
    for (const { title, meaning, todo, reasons } of Object.values(messages)) {
      expect(title).toMatch(/^[A-ZÁÉÍÓÚ].*[^.]$/);
      for (const text of [title, meaning, todo, ...reasons]) isSpanish(text);
      for (const text of [meaning, todo, ...reasons]) expect(text).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });
});

describe('what divides a total', () => {
  test('has a phrase for everything that the instruments divide by', () => {
    const ids = sumDivisions();
    expect(ids.length).toBeGreaterThan(15);
    expect(ids.filter((id) => !Object.hasOwn(divisions, id))).toEqual([]);
    expect(divided('table 1.3')).toBe('en el cuadro 1.3');
    expect(divided('iccs-section')).toBe('según sección de la ICCS');
  });

  test('is not named where a module divides by something else', () => {
    expect(divided('nobody-knows')).toBe('según sus categorías');
    expect(divided('equal')).toBe('según sus categorías');
    expect(divided('constructor')).toBe('según sus categorías');
  });
});

describe('the report in Spanish', () => {
  test('has all its texts', () => {
    const { ready, withWarnings, notReady, nothingFound, empty } = say.verdict;
    const { colon, stop, ...words } = page;
    expect([colon, stop]).toEqual([': ', '. ']);
    const { noYear, noFigure } = say.revisions;
    const texts = [
      ...Object.values(words),
      ...Object.values(say.facts),
      ...[say.certaintyMeans, noYear, noFigure, say.chart.total, say.chart.sum],
      ...[say.chart.short, say.chart.excess, say.versions.tool, say.versions.workbook],
      ...[ready, withWarnings, notReady, nothingFound, empty],
    ];
    for (const text of texts) {
      isSpanish(text);
      if (text !== page.note) expect(text).toMatch(/^[A-ZÁÉÍÓÚ]/);
    }
  });

  test('leaves the punctuation after labels to the page', () => {
    const { todo, comment, source, reference, statuses, howSure } = page;
    const labels = [todo, comment, source, reference, statuses, howSure];
    for (const text of [...labels, ...Object.values(say.answered.states)]) {
      expect(text).toMatch(/[a-záéíóú]$/);
    }
    for (const text of Object.values(say.certainty)) {
      isSpanish(text);
      expect(text).toMatch(/^[a-z].*[a-záéíóú]$/);
      const [word = ''] = text.split(',');
      expect(say.certaintyMeans).toContain(`«${word}»`);
    }
  });

  test('counts what changed since earlier returns', () => {
    expect(say.changedSince({ revised: 0, added: 0, gone: 0 })).toBe('Ninguno');
    expect(say.changedSince({ revised: 1, added: 1, gone: 1 })).toBe(
      '1 revisado, 1 nuevo y 1 ahora en blanco',
    );
    expect(say.changedSince({ revised: 12, added: 0, gone: 3 })).toBe(
      '12 revisados y 3 ahora en blanco',
    );
    expect(say.revisions.title([2014])).toBe('Comparación con la respuesta del ciclo de 2014');
    expect(say.revisions.title([2013, 2014])).toBe(
      'Comparación con las respuestas de los ciclos de 2013 y 2014',
    );
    expect(say.revisions.intro(2012, 2012)).toContain(' de 2012, el único año en común. ');
    expect(say.revisions.intro(2010, 2012)).toContain(' de los años en común, 2010 a 2012. ');
  });

  test('sets parts against their total, and a figure against what would fit', () => {
    expect(say.chart.partsSummary(411_992, 401_789)).toBe(
      'El total es 411\u00A0992. Las partes suman 401\u00A0789: 10\u00A0203 menos.',
    );
    expect(say.chart.partsSummary(10, 11)).toBe('El total es 10. Las partes suman 11: 1 más.');
    const range = say.chart.range(1200, 15_000);
    expect(say.chart.expectedIn(say.chart.expected(true), 2013, range)).toBe(
      'Intervalo habitual en 2013: 1200 a 15\u00A0000.',
    );
    isSpanish(say.chart.expectedIn(say.chart.expected(false), 2013, '1200'));
  });

  test('says any number', () => {
    for (const n of counts) {
      const { verdict, keyFigures, records, chart } = say;
      const texts = [
        verdict.errors(n),
        verdict.warnings(n),
        verdict.explained(n),
        verdict.expired(n),
        verdict.softened(n),
        say.explainedCount(n),
        ...say.letter.intro('India: UN-CTS 2014', n),
        verdict.unexplained(n),
        keyFigures.filledNote(n, 0.5),
        keyFigures.tablesNote(n, 0),
        keyFigures.tablesNote(n, n),
        keyFigures.findingsNote({ all: n, error: n, warning: n, information: n, explained: n }),
        keyFigures.recordsNote(n, n, n),
        say.severityCount('information', n),
        say.tableSummary(n, 100),
        say.tableFindings(n),
        say.inDoubt(n),
        say.changedSince({ revised: n, added: n, gone: n }),
        say.revisions.title([2013, 2014].slice(0, Math.max(1, n))),
        say.moreFindings(n),
        say.lineage.otherCodes(n),
        records.balanced(n),
        records.unbalanced(n, 7),
        records.rest(n, n),
        chart.key(n > 1),
        chart.summary('Secuestro', [chart.point(2016, n)], n === 0 ? [] : [2014, 2015]),
        say.falseAlarms(n, 1.5),
        say.rulesRun(n, n),
        say.ruleEffect({ ...setting, changed: n, softened: n, dropped: n }),
        say.ruleSetting({ severity: 'off', tolerance: { units: n } }),
        revisionsSummary(revisionsOf([2014, 2015].slice(0, n), n)),
      ];
      for (const text of texts) {
        isSpanish(text);
        if (n === 1)
          expect(text).not.toMatch(/\b1 (errores|advertencias|registros|celdas|hall\S+gos)/);
      }
    }
    expect(say.tableFindings(1)).toBe('1 hallazgo');
    expect(say.tableFindings(21)).toBe('21 hallazgos');
    expect(say.lineage.otherCodes(1)).toBe('otro código');
    expect(say.lineage.otherCodes(12)).toBe('otros 12 códigos');
  });

  test('has a query list for the whole return and for each institution', () => {
    const { titleFor, before, with: explains, ...rest } = queries;
    const texts = [
      rest.sheet,
      rest.title('India', 2014),
      ...rest.howTo,
      rest.nothing,
      ...Object.values(rest.columns),
      ...Object.values(rest.answers),
      ...Object.values(rest.noCell),
      ...Object.values(rest.rules),
      explains(3),
      ...Object.values(before).map((say) => say('El dato es correcto.')),
      ...Object.values(say.answered.states),
      say.answered.by('INE', 2014),
      say.answered.by(null, 2014),
      say.answered.before('cuadro 2.1, Secuestro, 2016', 41_200),
      say.answered.before('cuadro 2.1, Secuestro, 2016', null),
      ...Object.values(reportMessages.institutions).map((name) => titleFor('India', 2014, name)),
    ];
    for (const text of texts) isSpanish(text);
    expect(rest.sheet.length).toBeLessThanOrEqual(31);
    expect(titleFor('India', 2014, reportMessages.institutions.prosecution ?? '')).toBe(
      'India: preguntas para el ministerio público sobre la respuesta al UN-CTS 2014',
    );
    for (const institution of [...Object.keys(reportMessages.institutions), 'coordinator']) {
      expect(say.institution(institution as Parameters<typeof say.institution>[0])).toMatch(
        /^[A-Z]/,
      );
    }
  });

  test('writes the rules, the estimates and the comparison with earlier returns', () => {
    expect(say.ruleSetting({ severity: 'warning', tolerance: { percent: 2.5 } })).toBe(
      'Los hallazgos son advertencias. Las diferencias de hasta el 2,5\u00A0% del dato mayor no dan lugar a un hallazgo.',
    );
    expect(
      say.severityChanged({ from: 'error', to: 'warning', reason: 'Otro registro', by: 'INE' }),
    ).toBe('Gravedad modificada de «error» a «advertencia»: Otro registro (INE)');
    expect(
      estimateComment(
        new Map([
          ['Assault', 0.4],
          ['Injury', 0.25],
        ]),
      ),
    ).toBe('Estimado: comprende el 40\u00A0% de «Assault» y el 25\u00A0% de «Injury»');
    expect(revisionsSummary(revisionsOf([2013, 2014, 2015], 1))).toBe(
      'Comparación con las respuestas de los ciclos de 2015 y 2016 (2013 a 2015): 1 dato sin cambios, 1 revisado, 1 nuevo y 1 ahora en blanco.',
    );
    expect(say.period({ from: '2016-01-01', to: '2016-12-31', stockDay: '2016-12-31' })).toBe(
      '1 de enero de 2016 a 31 de diciembre de 2016; datos de un día determinado: 31 de diciembre de 2016',
    );
  });
});

describe('sentences of written rules', () => {
  test.each([[], ...moduleNames().map((name) => [name])])('are in Spanish: core %s', (...some) => {
    const all = loadInstruments(some);
    const translate = loadLabels(all.folders, 'es');
    const texts = textsOfRules(all.rules);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => translate(text) === undefined)).toEqual([]);
    for (const text of texts) {
      isSpanish(translate(text) ?? '');
      // Codes, tables and shares are those of the English text.
      const digits = (of: string) =>
        of
          .replaceAll(',', '.')
          .match(/\d+(\.\d+)*/g)
          ?.sort() ?? [];
      expect(digits(translate(text) ?? '')).toEqual(digits(text));
    }
  });
});

const setting = { rule: 'sum', severity: 'warning', reason: 'Otro registro', by: 'INE' } as const;
