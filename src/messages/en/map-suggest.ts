import { counted, formatNumber } from './format.ts';

interface Told {
  iccs: string;
  titleEn: string;
  titleEs: string;
  score: number;
  because: { in: 'title' | 'index' | 'legal-terms'; text: string; words: readonly string[] };
}

const places: Readonly<Record<Told['because']['in'], string>> = {
  title: 'the title',
  index: 'the index',
  'legal-terms': 'the legal terms',
};

const languageNames = { en: 'English', es: 'Spanish', both: 'English and Spanish' } as const;

/** How sure a score is, by what was measured on reviewed codes. */
function sureness(score: number): string {
  if (score >= 2) return 'likely';
  return score >= 1 ? 'perhaps' : 'a guess';
}

/** Score and reason for the remark of a proposed line, and the next best codes. */
export function suggestionRemark(suggestions: readonly Told[]): string {
  const [first, ...others] = suggestions;
  if (first === undefined) return 'No word of the label names an offence of the ICCS';
  const next = others.map(({ iccs, score }) => `${iccs} (${score.toFixed(1)})`);
  const more = next.length === 0 ? '' : `; or ${next.join(', ')}`;
  const which = first.score >= 1 ? '' : `${first.iccs}? `;
  return `${which}score ${first.score.toFixed(1)}, ${sureness(first.score)}: “${first.because.text}” (${first.because.words.join(', ')})${more}`;
}

interface ToldProposal {
  open: { list: string; code: string; label: string };
  suggestions: readonly Told[];
  line: { iccs: string };
}

/** The three best codes for every national code without a decision. */
export function mapSuggestText(
  {
    proposals,
    decided,
    language,
  }: {
    proposals: readonly ToldProposal[];
    decided: number;
    language: 'en' | 'es' | 'both';
  },
  out: string | undefined,
): string {
  const proposed = proposals.filter(({ line }) => line.iccs !== '').length;
  return [
    ...proposals.flatMap(({ open: { code, label }, suggestions }) => [
      code === label ? code : `${code}  ${label}`,
      ...(suggestions.length === 0
        ? ['  nothing found']
        : suggestions.map((suggestion) => suggestionLine(suggestion, language))),
    ]),
    ...(proposals.length === 0 ? [] : ['']),
    `${counted(proposals.length, 'code', 'codes')} looked up in ${languageNames[language]}: ${formatNumber(proposed)} with a proposal, ${formatNumber(proposals.length - proposed)} without.${decided === 0 ? '' : ` ${counted(decided, 'code has', 'codes have')} been decided by a person and ${decided === 1 ? 'was' : 'were'} left alone.`}`,
    out === undefined
      ? 'Nothing was written; --out correspondence.csv writes the proposals for a person to accept.'
      : `Written to ${out}, with the status “proposed”. A person accepts a line by changing its status and reviewer.`,
  ].join('\n');
}

function suggestionLine(
  { iccs, titleEn, titleEs, score, because }: Told,
  language: 'en' | 'es' | 'both',
): string {
  const title = language === 'es' ? titleEs : titleEn;
  return `  ${iccs.padEnd(6)}  ${score.toFixed(1).padStart(4)}  ${sureness(score).padEnd(7)}  ${title}: “${because.text}” in ${places[because.in]} (${because.words.join(', ')})`;
}
