import type { LoadedInstrument, Question } from '../../instrument/model.ts';
import type { BetweenRule, PairRule, Rule, SumRule } from '../../instrument/rules.ts';
import { divided } from './findings-sums.ts';
import { formatList } from './format.ts';
import { englishNames } from './names.ts';

/** What a rule of the instrument checks, as one plain sentence with the labels of the questionnaire. */
export function ruleSentence(rule: Rule, instrument: LoadedInstrument): string {
  switch (rule.kind) {
    case 'sum':
      return sumSentence(rule, instrument);
    case 'between':
      return betweenSentence(rule, instrument);
    default:
      return pairSentence(rule, instrument);
  }
}

/** "Persons held: male, female and unknown add up to the total." */
function sumSentence(rule: SumRule, instrument: LoadedInstrument): string {
  const { questions } = instrument;
  const questionsOfParts = [...rule.parts, ...rule.residual].flatMap(
    (id) => questions.get(id) ?? [],
  );
  const total = questions.get(rule.total);
  const inOneRow = questionsOfParts.every(({ rowId }) => rowId === total?.rowId);
  const name = englishNames(instrument).row(rule.total);
  if (inOneRow) {
    const parts = formatList(
      questionsOfParts.map(({ columnLabel }) => withinSentence(columnLabel)),
    );
    return `${name}: ${parts} ${relation(rule, questionsOfParts.length)} the total.`;
  }
  const parts = formatList(questionsOfParts.map(({ row }) => quoted(row.label)));
  const verb = relation(rule, questionsOfParts.length);
  const first = questionsOfParts[0];
  if (first !== undefined && first.tableId !== total?.tableId) {
    const tables = `table ${englishNames(instrument).tableNumber(rule.total)}`;
    return `${name} (${tables}), divided in table ${englishNames(instrument).tableNumber(first.id)}: ${parts} ${verb} it.`;
  }
  return `${name}, ${divided(rule.by)}: ${parts} ${verb} it.`;
}

function relation({ relation: kept }: SumRule, parts: number): string {
  if (kept === 'sum') return parts === 1 ? 'is' : 'add up to';
  return parts === 1 ? 'is not more than' : 'together are not more than';
}

/** The hand-written sentence, with the two figures that are compared; else what the row tree says. */
function pairSentence({ part, whole, says }: PairRule, instrument: LoadedInstrument): string {
  const { questions } = instrument;
  const [first, second] = [part, whole].map((id) => placed(id, questions.get(id), instrument));
  if (says !== undefined) return `${says} Compared: ${first} and ${second}.`;
  const names = englishNames(instrument);
  return `${quoted(names.row(part))} is not more than ${quoted(names.row(whole))}, of which it is a part.`;
}

/** The hand-written sentence, with the rates that are compared. */
function betweenSentence(
  { parts, whole, says }: BetweenRule,
  instrument: LoadedInstrument,
): string {
  const compared = [whole, ...parts].map((id) =>
    placed(id, instrument.questions.get(id), instrument),
  );
  return `${says} Compared: ${formatList(compared)}.`;
}

function placed(id: string, question: Question | undefined, instrument: LoadedInstrument): string {
  const name = quoted(englishNames(instrument).row(id));
  return question === undefined
    ? name
    : `${name} in table ${englishNames(instrument).tableNumber(id)}`;
}

function quoted(text: string): string {
  return `“${text}”`;
}

/** "Male" -> "male"; an abbreviation keeps its capitals. */
function withinSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
