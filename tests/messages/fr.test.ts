import { describe, expect, test } from 'vitest';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadLabels } from '../../src/instrument/labels.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { textsOfRules } from '../../src/instrument/texts.ts';
import { translated } from '../../src/instrument/translated.ts';
import { findingSentence } from '../../src/messages/findings.ts';
import { divided, divisions } from '../../src/messages/fr/divisions.ts';
import { estimateComment } from '../../src/messages/fr/estimate.ts';
import { findingMessages } from '../../src/messages/fr/findings.ts';
import { counted, formatTyped, ofYears } from '../../src/messages/fr/format.ts';
import { pointing } from '../../src/messages/fr/located.ts';
import { answerNames, questionNames } from '../../src/messages/fr/metadata-names.ts';
import { nameWords, tableInWords } from '../../src/messages/fr/names.ts';
import { reportMessages } from '../../src/messages/fr/report-messages.ts';
import { revisionsSummary } from '../../src/messages/fr/revisions.ts';
import {
  settingEffect,
  settingSentence,
  severityChanged,
} from '../../src/messages/fr/rule-settings.ts';
import { howRead, whatWasMeant, whyNotUnderstood } from '../../src/messages/fr/typed-figures.ts';
import { namesIn } from '../../src/messages/names.ts';
import { loadMetadataQuestions } from '../../src/metadata/index.ts';
import type { Finding } from '../../src/schema/types.ts';
import { asked, instrument } from '../checks/small-return.ts';
import { counts, exampleFindings, sumDivisions } from './example-findings.ts';

const french = translated(asked, loadLabels(instrument.folders, 'fr'));
const names = namesIn(french.instrument, nameWords);

const findings = exampleFindings(asked);

const say = (finding: Finding): string => findingSentence(findingMessages, finding, names);

/** The example of a code, with other details. */
function variant(code: Finding['code'], details: Record<string, string | number>): string {
  const found = findings.find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`no example of ${code}`);
  return say({ ...found, details: { ...found.details, ...details } } as Finding);
}

/** What a sentence says beside the words of the country's data, which stay as they are. */
function ownWords(finding: Finding): string {
  const given = Object.values(finding.details)
    .flatMap((value) => (typeof value === 'string' ? value.split('; ') : []))
    .filter((text) => /[a-z] [a-z]/i.test(text));
  return given.reduce((sentence, text) => sentence.replaceAll(text, '…'), say(finding));
}

/** What no French text may show. */
function faultsOf(text: string): string[] {
  const faults: Record<string, RegExp> = {
    hole: /undefined|NaN|\bnull\b|\[object|« »|data\//,
    'two spaces': / {2}|\u00A0 | \u00A0/,
    'space before a full stop or comma': /\s[.,](?!\.)/,
    'breaking space before a sign': / [:;?!»%]/,
    'sign without its space': /[^\s][»;?!]|\p{L}%|«[^\u00A0]/u,
    'straight apostrophe': /\p{L}'\p{L}/u,
    'English word': /\b(the|of|is|are|and|with)\b/,
    'two full stops': /\.\.(?!\.)(?<!\.\.\.)/,
  };
  const open = [...text].filter((sign) => sign === '«').length;
  const closed = [...text].filter((sign) => sign === '»').length;
  return [
    ...Object.entries(faults).flatMap(([name, fault]) => (fault.test(text) ? [name] : [])),
    ...(open === closed ? [] : ['quotation marks']),
  ];
}

function expectClean(texts: readonly string[]): void {
  expect(texts.flatMap((text) => faultsOf(text).map((fault) => `${fault}: ${text}`))).toEqual([]);
}

describe('findings in French', () => {
  test('are whole sentences', () => {
    expect(findings.length).toBeGreaterThan(60);
    expectClean(findings.map(ownWords));
    for (const finding of findings) expect(say(finding)).toMatch(/^[\p{Lu}«].*\.$/u);
  });

  test('stay whole sentences whatever the figures are', () => {
    const varied = findings.flatMap((finding) =>
      Object.entries(finding.details)
        .filter(([, value]) => typeof value === 'number')
        .flatMap(([name]) =>
          counts.map(
            (count) => ({ ...finding, details: { ...finding.details, [name]: count } }) as Finding,
          ),
        ),
    );
    expect(varied.length).toBeGreaterThan(1000);
    expectClean(varied.map(ownWords));
  });

  test('come with a title, a meaning, an action and reasons', () => {
    for (const { title, meaning, todo, reasons } of Object.values(findingMessages)) {
      expectClean([title, meaning, todo, ...reasons]);
      expect(title).toMatch(/^\p{Lu}[^.]*$/u);
      for (const text of [meaning, todo, ...reasons]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  test('name every division of a total that an instrument knows', () => {
    const ids = sumDivisions();
    expect(ids.filter((by) => !Object.hasOwn(divisions, by))).toEqual([]);
    expect(divided('sex')).toBe('selon le sexe');
    expect(divided('table 1.3')).toBe('dans le tableau 1.3');
    for (const by of ['eye-colour', 'equal', 'constructor', 'toString']) {
      expect(divided(by)).toBe('par catégorie');
    }
    expectClean(Object.values(divisions));
  });

  test('name every question of the metadata file', () => {
    const texts = [...JSON.stringify(loadMetadataQuestions()).matchAll(/"name":"([^"]*)"/g)];
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.flatMap(([, name = '']) => (questionNames.has(name) ? [] : [name]))).toEqual([]);
    expectClean([...questionNames.values(), ...answerNames.values()]);
  });

  test('say why an entry was not understood and how it was read', () => {
    expectClean([...Object.values(whyNotUnderstood), ...Object.values(howRead)]);
    expect(whatWasMeant({ value: 1234.5 })).toBe('S’il s’agit de 1234,5, saisir ce nombre seul.');
  });

  test('agree in number', () => {
    expect(variant('records-left-over', { records: 1 })).toContain('1 enregistrement de 2016 sur');
    expect(variant('records-left-over', { records: 1 })).toContain('n’entre dans aucune donnée');
    expect(variant('records-left-over', { records: 2, years: '2015 2016' })).toContain(
      '2 enregistrements des années 2015 et 2016 sur',
    );
    expect(variant('unmapped-code', { outside: 2 })).toContain('Tous figurent dans');
    expect(variant('table-shifted', { tables: 'data/5.1 data/6.1' })).toContain(
      'Les tableaux 5.1 (Personnes détenues dans les prisons à une date donnée) et 6.1 (Personnel de police) ne comportent aucune donnée',
    );
    expect(variant('gap-in-series', { questions: 2 })).toContain(
      'pour une autre donnée de l’institution',
    );
    expect(variant('level-shift', { figures: 4 })).toContain('pour 3 autres données du tableau');
    expect(variant('zero-for-missing', { figures: 2 })).toContain(
      'pour une autre donnée de l’institution',
    );
  });

  test('point to the likeliest wrong cell', () => {
    const cell = 'data/2.1/kidnapping/total@2016';
    expect(pointing(null, { changes: 1 }, names)).toBe('');
    expect(pointing(cell, {}, names)).toBe('');
    expect(pointing(cell, { changes: 1, mends: 2, fitting: 1234, others: 'none' }, names)).toBe(
      ' La cellule à corriger la plus probable est « tableau 2.1, Enlèvement, 2016 » : avec la valeur 1 234, les deux règles en cause seraient respectées. Aucune autre donnée, modifiée seule, ne permettrait d’y parvenir.',
    );
    expect(pointing(cell, { changes: 1, mends: 1, others: 'some' }, names)).toMatch(
      /: avec une autre valeur, la règle serait respectée\.$/,
    );
    expect(pointing(cell, { changes: 2, mends: 3, fitting: 7, others: 'none' }, names)).toMatch(
      /: il faut modifier au moins 2 données pour que les 3 règles en cause soient respectées ; celle de cette cellule en fait partie et devrait être de 7\. Sans elle, modifier 2 données ne suffirait pas\.$/,
    );
    expectClean([pointing(cell, { changes: 3, mends: 1 }, names).trim()]);
    for (const code of ['parts-exceed-total', 'part-exceeds-whole', 'figures-differ'] as const) {
      const found = findings.find((finding) => finding.code === code);
      const details = { ...found?.details, changes: 1 };
      expect(say({ ...found, culprit: cell, details } as Finding)).toContain(
        '. La cellule à corriger la plus probable',
      );
    }
  });

  test('name both tables where the core and a module are compared', () => {
    const module = translated(
      askedIn(loadInstruments(['corruption']), 2018),
      loadLabels(loadInstruments(['corruption']).folders, 'fr'),
    );
    const inBoth = namesIn(module.instrument, nameWords);
    for (const code of ['figures-differ', 'part-exceeds-whole'] as const) {
      const found = findings.find((finding) => finding.code === code);
      const cells = [
        { role: 'part', cell: 'corruption/1.1/bribery/total@2016', value: 12 },
        { role: 'total', cell: 'data/3.2/bribery/total@2016', value: 9 },
      ];
      const sentence = findingSentence(
        findingMessages,
        { ...found, rule: '', cells, culprit: null } as Finding,
        inBoth,
      );
      expectClean([sentence]);
      expect(sentence).toContain('dans le tableau corruption 1.1 (Infractions de corruption)');
      expect(sentence).toContain('dans le tableau 3.2 (Corruption et trafic illicite de migrants)');
    }
  });

  test('tell what the return says against the metadata', () => {
    const d = { figures: 3, name: 'institution', subject: '2.1' };
    const said = [
      { ...d, about: 'counting-unit', answer: 'victim', found: 'offences' },
      { ...d, about: 'institution', answer: 'courts', found: 'police; prosecution', figures: 1 },
      { ...d, about: 'reference-period', answer: 'fiscal-year', found: '2016-01-01 2016-12-31' },
      { ...d, about: 'reference-day', answer: '30 juin', found: '2016-12-31' },
    ].map((details) => variant('metadata-contradicted', details));
    expectClean(said);
    expect(said[0]).toContain(
      'reposent sur une autre unité de compte, assimilée à des infractions.',
    );
    expect(said[1]).toBe(
      'Le fichier de métadonnées indique « Tribunaux » sous « institution », concernant le tableau 2.1. Or la seule donnée du tableau qui ait une source provient de sources fournies par la police et les services du ministère public.',
    );
    expect(said[2]).toContain('va du 1er janvier 2016 au 31 décembre 2016.');
    expect(said[3]).toContain('arrêtées au 31 décembre 2016.');
  });

  test('tell apart what changes of a single figure look like', () => {
    const likes = {
      factor: 'la nouvelle est 10 fois trop élevée',
      level: 'La valeur d’une autre année de la série a été multipliée',
      digits: 'Deux chiffres sont peut-être intervertis',
      zero: 'Le zéro tient peut-être lieu de cellule vide',
      repeated: 'La nouvelle valeur est celle de 2015',
      swapped: 'au cycle 2017, c’était l’inverse',
      pasted: 'ont changé depuis le cycle 2017 et sont désormais celles',
    };
    const others: Record<string, string> = {
      factor: 'large',
      repeated: '2015',
      pasted: 'data/4.1',
    };
    for (const [like, words] of Object.entries(likes)) {
      const sentence = variant('isolated-revision', {
        like,
        times: 10,
        figures: 2,
        other: others[like] ?? 'data/2.1/serious-assault/total',
        by: 'sex',
        total: 'data/2.1/kidnapping/total',
      });
      expect(sentence).toContain(words);
      expect(sentence).toContain('selon le sexe');
      expectClean([sentence]);
    }
  });
});

describe('the report in French', () => {
  const { page, say: words } = reportMessages;

  test('has fixed texts without faults', () => {
    expectClean(Object.values(page));
  });

  test('counts', () => {
    const texts = counts.flatMap((count) => [
      ...Object.values(words.verdict).map((verdict) =>
        typeof verdict === 'string' ? verdict : verdict(count),
      ),
      words.keyFigures.filledNote(count, 0.125),
      words.keyFigures.missingNote(0.125),
      words.keyFigures.tablesNote(count, count),
      words.keyFigures.findingsNote({
        error: count,
        warning: count,
        information: count,
        all: count,
        explained: count,
      }),
      words.keyFigures.recordsNote(count, count, count),
      words.severityCount('warning', count),
      words.tableSummary(count, 100),
      words.tableFindings(count),
      words.moreFindings(count),
      words.explainedCount(count),
      words.answered.by(null, count),
      words.answered.before('tableau 1.1', count),
      words.answered.before('tableau 1.1', null),
      words.lineage.otherCodes(count),
      words.records.balanced(count),
      words.records.unbalanced(count, 7),
      words.records.rest(count, count),
      words.falseAlarms(count, 2.5),
      words.rulesRun(count, count),
      words.inDoubt(count),
      words.changedSince({ revised: count, added: count, gone: count }),
      words.chart.partsSummary(count, 7),
      words.chart.partsSummary(count, count),
      ...words.letter.intro('Pays (2018)', count),
      settingEffect({ rule: '', reason: '', by: '', changed: count, softened: 1, dropped: 2 }),
    ]);
    expectClean(texts);
    expect(words.letter.intro('Pays', 1)[0]).toContain('une question à leur sujet');
    expect(
      words.keyFigures.findingsNote({ error: 1, warning: 2, information: 1, all: 4, explained: 0 }),
    ).toBe('1 erreur, 2 avertissements et 1 information');
    expect(words.changedSince({ revised: 1, added: 2, gone: 3 })).toBe(
      '1 révisée, 2 nouvelles et 3 désormais absentes',
    );
    expect(words.changedSince({ revised: 0, added: 0, gone: 0 })).toBe('Aucune');
    expect(words.chart.partsSummary(10, 7)).toBe(
      'Le total est de 10. La somme des composantes est de 7, soit 3 de moins.',
    );
    expect(words.tableSummary(1, 100)).toBe('Valeurs : 1 cellule remplie sur 100');
  });

  test('compares with earlier returns, and says how sure it is', () => {
    expectClean([
      words.revisions.title([2013]),
      words.revisions.title([2012, 2013]),
      words.revisions.intro(2012, 2012),
      words.revisions.intro(2010, 2012),
      words.revisions.noYear,
      words.revisions.noFigure,
      words.certaintyMeans,
      ...Object.values(words.certainty),
      words.chart.expectedIn(words.chart.expected(true), 2013, words.chart.range(1, 1234)),
      words.chart.expectedIn(words.chart.expected(false), 2013, '7'),
      words.chart.parts(2013),
      words.chart.short,
      words.chart.excess,
    ]);
    for (const word of Object.values(words.certainty)) {
      expect(words.certaintyMeans).toContain(`«\u00a0${word}\u00a0»`);
    }
  });

  test('has a query list', () => {
    const { queries } = reportMessages;
    expectClean([
      queries.title('Pays', 2018),
      queries.titleFor('Pays', 2018, 'les tribunaux'),
      ...queries.howTo,
      queries.nothing,
      ...Object.values(queries.columns),
      ...Object.values(queries.answers),
      ...Object.values(queries.rules),
      ...Object.values(queries.noCell),
      ...Object.values(queries.before).map((before) => before('Affaires reclassées.')),
      queries.with(3),
    ]);
    expect(queries.sheet.length).toBeLessThanOrEqual(31);
  });

  test('names periods, roles and families', () => {
    expect(words.period({ from: '2013-01-01', to: '2013-12-31', stockDay: '2013-12-31' })).toBe(
      'Du 1er janvier 2013 au 31 décembre 2013 ; données de stock arrêtées au 31 décembre 2013',
    );
    expect(words.ruleLine('CJS-3a', 'within-the-return', 2)).toBe(
      'Règle CJS-3a. Famille : au sein de la réponse. Niveau de validation 2 du Système statistique européen.',
    );
    expect(words.role('value', 'sudden-change')).toBeNull();
    expect(words.role('part', 'later-stage-exceeds-earlier')).toBe('Le stade ultérieur');
    expect(words.ofTable('écart')).toBe('Écart');
    expect(words.chart.summary('Enlèvement', ['2014 : 3'], [2015])).toBe(
      'Enlèvement : 2014 : 3. Aucune donnée pour 2015.',
    );
  });

  test('names cells and tables by the French labels', () => {
    expect(names.cell('data/1.2/victims/male@2013')).toBe(
      'tableau 1.2, Victimes d’homicide volontaire, Hommes, 2013',
    );
    expect(tableInWords('data/1.2', names)).toBe('tableau 1.2 (Victimes d’homicide volontaire)');
    expect(tableInWords('data/99', names)).toBe('tableau data/99');
  });

  test('tells what was decided about rules', () => {
    expect(settingSentence({ severity: 'off', tolerance: { percent: 2.5 } })).toBe(
      'Les avertissements et les informations sont écartés. Un écart ne dépassant pas 2,5 % de la plus grande des deux données ne donne pas lieu à un constat.',
    );
    const effect = { rule: '', reason: '', by: '' };
    expect(settingEffect({ ...effect, changed: 0, softened: 0, dropped: 0 })).toBe(
      'Aucun constat touché',
    );
    expect(settingEffect({ ...effect, changed: 1, softened: 2, dropped: 3 })).toBe(
      '3 constats écartés ; 1 constat modifié, dont 2 étaient des erreurs, c’est-à-dire des impossibilités',
    );
    expect(
      severityChanged({ from: 'warning', to: 'information', reason: 'Connu', by: 'A. B.' }),
    ).toBe('Gravité modifiée, de « avertissement » à « information » : Connu (A. B.)');
  });

  test('sums up revisions and estimates', () => {
    const table = { table: 'data/1.1', unchanged: 1, revised: 2, added: 0, gone: 1 };
    expect(revisionsSummary({ cycles: [2017], years: [2013, 2014], tables: [table] })).toBe(
      'Comparaison avec la réponse du cycle 2017 (de 2013 à 2014) : 1 donnée inchangée, 2 révisées, 0 nouvelle, 1 désormais absente.',
    );
    expect(revisionsSummary({ cycles: [2012, 2011], years: [], tables: [] })).toContain(
      'avec les réponses des cycles 2012 et 2011 : aucune année',
    );
    expect(estimateComment(new Map([['Assault', 0.4]]))).toBe(
      'Estimation : comprend 40 % de « Assault »',
    );
  });

  test('has every sentence of the written rules', () => {
    for (const each of [loadInstrument(), loadInstruments(moduleNames())]) {
      const translate = loadLabels(each.folders, 'fr');
      const texts = textsOfRules(each.rules).map((text) => translate(text) ?? `missing: ${text}`);
      expectClean(texts);
      for (const text of texts) expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});

describe('French figures', () => {
  test('take the singular at 0 and 1', () => {
    expect(counts.map((count) => counted(count, 'ligne', 'lignes'))).toEqual([
      '0 ligne',
      '1 ligne',
      ...counts.slice(2).map((count) => `${count} lignes`),
    ]);
  });

  test('are typed with a comma and stand with their years', () => {
    expect(formatTyped(1234.125)).toBe('1234,125');
    expect(ofYears('2016')).toBe('de 2016');
    expect(ofYears('2014 2015 2016')).toBe('des années 2014, 2015 et 2016');
  });
});
