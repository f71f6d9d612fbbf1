import type { FactDetails } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber } from './format.ts';

/** What reading the sources brought to light. */
export const datasetMessages: Pick<FindingMessages, keyof FactDetails> = {
  'duplicate-records': {
    title: 'Records with the same key',
    sentence: ({ details: d }) => {
      const what =
        d.content === 'same'
          ? `${counted(d.records, 'record repeats', 'records repeat')} another one and ${d.counted === 'once' ? 'count once' : 'count again'}`
          : `${counted(d.keys, 'key has', 'keys have')} several records that contradict each other`;
      return `“${d.title}”: in ${d.year} ${what} (key: ${d.key}). ${lines(d)}${otherYears(d)}`;
    },
    meaning:
      'The key tells records apart. A record that stands twice makes figures too large; two with the same key and different content cannot both be right.',
    todo: 'Remove the copies, or write "duplicates": "once" into the description of the source. Where the content differs, find out which record holds, or add the column to the key that tells them apart.',
    reasons: [
      'A case was moved between offices and recorded by both.',
      'A case has several records on purpose, and the key lacks a column.',
    ],
  },
  'silent-combination': {
    title: 'Combination without records',
    sentence: ({ details: d }) =>
      `“${d.title}”: in ${d.year} ${formatNumber(d.silent)} of ${counted(d.all, 'combination', 'combinations')} of ${formatList(d.by.split(', '))} ${d.silent === 1 ? 'has' : 'have'} no record: ${firstOf(d.combinations, d.silent)}.${otherYears(d)}`,
    meaning:
      'The description of the source says that every combination has records in every year. Silence usually means that data did not arrive, not that nothing happened.',
    todo: 'Ask for the missing data, or say in a comment what the figures lack.',
    reasons: ['Nothing happened there.', 'The area or office did not exist in that year.'],
  },
  'band-gap': {
    title: 'Ages between the bands',
    sentence: ({ details: d }) =>
      `“${d.title}”: in ${d.year} the age of ${counted(d.records, 'record', 'records')} lies in no band of the questionnaire, or in two (column “${d.from}”: ${firstOf(d.texts, d.different)}). ${d.records === 1 ? 'It is' : 'They are'} in no category of “${d.column}”.${otherYears(d)}`,
    meaning:
      'A band that reaches into two bands of the questionnaire is never divided by a guess, so its records stand in none.',
    todo: 'Ask for the ages in bands that fit, or for single years of age.',
    reasons: ['The source publishes only these bands.'],
  },
  'total-differs': {
    title: 'Total is not the sum of its parts',
    sentence: ({ details: d }) =>
      `“${d.title}”: in ${d.year} ${d.differing === d.totals ? (d.totals === 1 ? 'the total' : `all ${formatNumber(d.totals)} totals`) : `${formatNumber(d.differing)} of ${formatNumber(d.totals)} totals`} “${d.text}” of “${d.column}” ${d.differing === 1 ? 'differs' : 'differ'} from the sum of the other records.${d.differing === 1 ? '' : ' Most:'}${d.where === '' ? '' : ` ${d.where}:`} the total of “${d.measure}” says ${formatNumber(d.total)} and the others add up to ${formatNumber(d.sum)}, ${formatNumber(Math.abs(d.total - d.sum))} ${d.total > d.sum ? 'less' : 'more'}.${otherYears(d)}`,
    meaning:
      'The source carries totals beside their parts. The parts are used, and the total shows whether any is missing.',
    todo: 'Ask the publisher of the source which of the two holds, and correct it.',
    reasons: [
      'The total holds records that no part names.',
      'The total was not revised with its parts.',
    ],
  },
  'total-not-compared': {
    title: 'Total without parts to compare it with',
    sentence: ({ details: d }) =>
      `“${d.title}”: in ${d.year} ${d.alone === d.totals ? (d.totals === 1 ? 'the total' : `none of ${formatNumber(d.totals)} totals`) : `${formatNumber(d.alone)} of ${formatNumber(d.totals)} totals`} “${d.text}” of “${d.column}” ${d.alone === d.totals && d.totals > 1 ? 'could' : 'could not'} be compared (“${d.measure}”): no other records agree with ${d.alone === 1 ? 'it' : 'them'} in the other columns.${otherYears(d)}`,
    meaning:
      'The description of the source says that the record is a total. Nothing shows whether its parts are complete.',
    todo: 'Look whether records are missing, or whether the total is spelled otherwise than its parts in another column.',
    reasons: ['The source gives only the total there.'],
  },
  'stock-day': {
    title: 'Stock of another day',
    sentence: ({ details: d }) =>
      d.counted === ''
        ? `“${d.title}”: for ${d.year} there are no records of the stock day ${d.expected} (column “${d.column}”)${d.limit === 0 ? '' : `, nor of a day at most ${counted(d.limit, 'day', 'days')} from it`}. ${d.records === 1 ? 'The record of another day does' : `The ${formatNumber(d.records)} records of other days do`} not count.${otherYears(d)}`
        : `“${d.title}”: for ${d.year} there are no records of the stock day ${d.expected} (column “${d.column}”). Those of ${d.counted}, ${counted(d.days, 'day', 'days')} ${d.counted < d.expected ? 'before' : 'after'}, count in their place (${counted(d.records, 'record', 'records')}).${otherYears(d)}`,
    meaning:
      'The questionnaire asks for persons on one day. On another day there can be more or fewer.',
    todo: 'Ask for the figures of the stock day, or name the day in a comment.',
    reasons: ['The register is counted on another day of the year, and a comment says which.'],
  },
  'distinct-in-several': {
    title: 'Counted in several categories',
    sentence: ({ details: d }) =>
      `“${d.title}”: in ${d.year} there are ${formatNumber(d.distinct)} different texts in “${d.column}”, and their counts by category (“${d.measure}”) add up to ${formatNumber(d.sum)}: ${formatNumber(d.sum - d.distinct)} more. A figure that takes several categories together counts each once; lines of the mapping that are added up do not.${otherYears(d)}`,
    meaning:
      'A person with two records in different categories counts in both. The figures of the categories therefore add up to more than their total.',
    todo: 'Let each person have one category, for example by the most serious offence, or give the totals from another source.',
    reasons: ['The figures count a person once for each offence, and a comment says so.'],
  },
  'negative-values': {
    title: 'Negative values in the source',
    sentence: ({ details: d }) =>
      `“${d.title}”: in ${d.year} “${d.measure}” is below zero in ${counted(d.records, 'record', 'records')}. Figures that take ${d.records === 1 ? 'it' : 'them'} are smaller.${otherYears(d)}`,
    meaning: 'Nothing that is counted is less than zero.',
    todo: 'Correct the values, or list them under "nulls" in the description of the source if they mean that there is no value.',
    reasons: ['The source books corrections of earlier records as negative ones.'],
  },
  'sum-not-exact': {
    title: 'Sum with too many digits',
    sentence: ({ details: d }) =>
      `“${d.title}”: in ${d.year} “${d.measure}” adds up to ${d.sum}, or values in it are that large. Beyond ${formatNumber(Number.MAX_SAFE_INTEGER)} a figure is not exact.${otherYears(d)}`,
    meaning:
      'Workbooks keep 15 digits of a number, and so large a count of persons or offences is not possible.',
    todo: 'Look for identifiers or telephone numbers in the column, and for values that ran together.',
    reasons: ['The measure is an amount of money in a small unit.'],
  },
};

function otherYears({ year, years }: { year: number; years: string }): string {
  const others = years.split(' ').filter((entry) => entry !== '' && entry !== String(year));
  return others.length === 0 ? '' : ` The same in ${formatList(others)}.`;
}

/** The first of several, which are joined by `; `. */
function firstOf(list: string, all: number): string {
  const first = list.split('; ');
  const more = all - first.length;
  return more > 0 ? `${first.join('; ')} and ${formatNumber(more)} more` : first.join('; ');
}

function lines({ file, lines: list, records, keys }: FactDetails['duplicate-records']): string {
  const first = list.split(' ');
  const isAll = first.length === records + keys;
  return `${file}, lines ${isAll ? formatList(first) : `${first.join(', ')} and others`}.`;
}
