import type {
  Breakdown,
  Chapter,
  Instrument,
  Row,
  RowGroup,
  RuleFile,
  Table,
} from '../schema/types.ts';
import type { AskedCycle } from './cycle.ts';
import { type Language, loadLabels, type Translate } from './labels.ts';
import type { LoadedInstrument } from './model.ts';
import { questionsOf } from './questions.ts';

type Say = (english: string) => string;

/** The same cycle in a language, by the label files of its instruments; English is as it is. */
export function inLanguage(asked: AskedCycle, language: Language): AskedCycle {
  if (language === 'en') return asked;
  return translated(asked, loadLabels(asked.instrument.folders, language));
}

/**
 * The same cycle with all printed texts of its instrument in another language; ids, rules and
 * everything else stay. Throws an error that names the text when one has no translation: label files
 * are complete, and a test holds them to it.
 */
export function translated(asked: AskedCycle, translate: Translate): AskedCycle {
  const say: Say = (english) => {
    const text = translate(english);
    if (text === undefined) throw new Error(`no translation of the text "${english}"`);
    return text;
  };
  const instrument = {
    ...instrumentIn(asked.instrument, say),
    rules: rulesIn(asked.instrument.rules, translate),
  };
  const questions = [...asked.questions.keys()].flatMap((id) => {
    const question = instrument.questions.get(id);
    return question === undefined ? [] : [[id, question] as const];
  });
  return { ...asked, instrument, questions: new Map(questions) };
}

function instrumentIn(instrument: LoadedInstrument, say: Say): LoadedInstrument {
  const whole = {
    ...instrument,
    definition: definitionIn(instrument.definition, say),
    files: instrument.files.map(({ file, title, chapters }) => ({
      file,
      title: say(title),
      chapters: chapters.map((chapter) => chapterIn(chapter, say)),
    })),
    breakdowns: new Map(
      [...instrument.breakdowns].map(([id, breakdown]) => [id, breakdownIn(breakdown, say)]),
    ),
  };
  const total = say('Total');
  const questions = [...questionsOf(whole)].map(
    ([id, question]) =>
      [id, question.column === 'total' ? { ...question, columnLabel: total } : question] as const,
  );
  return { ...whole, questions: new Map(questions) };
}

/** Sentences of written rules; those of a module that nobody translated stay in English. */
function rulesIn(file: RuleFile, translate: Translate): RuleFile {
  const spoken = <R extends { says: string; source: string }>(rule: R): R => ({
    ...rule,
    says: translate(rule.says) ?? rule.says,
    source: translate(rule.source) ?? rule.source,
  });
  const { rules, between } = file;
  return {
    ...file,
    rules: rules.map(spoken),
    ...(between === undefined ? {} : { between: between.map(spoken) }),
  };
}

function definitionIn(definition: Instrument, say: Say): Instrument {
  return {
    ...definition,
    title: say(definition.title),
    edition: say(definition.edition),
    breakdowns: definition.breakdowns.map((breakdown) => breakdownIn(breakdown, say)),
    statuses: definition.statuses.map((each) => ({ ...each, label: say(each.label) })),
    coordinatingOfficer: definition.coordinatingOfficer.map((each) => ({
      ...each,
      label: say(each.label),
    })),
  };
}

function breakdownIn(breakdown: Breakdown, say: Say): Breakdown {
  return {
    ...breakdown,
    label: say(breakdown.label),
    categories: breakdown.categories.map((each) => ({ ...each, label: say(each.label) })),
  };
}

function chapterIn(chapter: Chapter, say: Say): Chapter {
  return {
    ...chapter,
    title: say(chapter.title),
    ...(chapter.guidance === undefined ? {} : { guidance: say(chapter.guidance) }),
    tables: chapter.tables.map((table) => tableIn(table, say)),
  };
}

function tableIn(table: Table, say: Say): Table {
  return {
    ...table,
    title: say(table.title),
    unit: say(table.unit),
    ...(table.guidance === undefined ? {} : { guidance: say(table.guidance) }),
    rows: table.rows.map((row) => rowIn(row, say)),
  };
}

function rowIn({ groups, ...row }: Row, say: Say): Row {
  return {
    ...row,
    label: say(row.label),
    ...(row.unit === undefined ? {} : { unit: say(row.unit) }),
    ...(groups === undefined ? {} : { groups: groups.map((group) => groupIn(group, say)) }),
  };
}

function groupIn(group: RowGroup, say: Say): RowGroup {
  return { ...group, label: say(group.label), rows: group.rows.map((row) => rowIn(row, say)) };
}
