/**
 * How often "uncts map suggest" finds the code that Chile's reviewers agreed on, beside the plain
 * search of "uncts iccs search" in the same run: `npx tsx tests/bench/suggest.ts`.
 */
import { suggestIccs } from '../../src/correspondence/suggest.ts';
import { searchIccs } from '../../src/instrument/iccs-search.ts';
import { accuracyOf } from './accuracy.ts';
import { chileFile, chileFound, chileReviewed, type Reviewed } from './chile.ts';

const rankings: Readonly<Record<string, (entry: Reviewed) => readonly string[]>> = {
  'uncts iccs search, label': ({ label }) =>
    oneOfGroup(searchIccs(label, 320).map(({ code }) => code)),
  'uncts map suggest, label': ({ label }) =>
    suggestIccs({ label }, { language: 'es' }).map(({ iccs }) => iccs),
  'uncts map suggest, label and description': ({ label, description }) =>
    suggestIccs({ label, description }, { language: 'es' }).map(({ iccs }) => iccs),
};

function oneOfGroup(codes: readonly string[]): string[] {
  const groups = codes.map((code) => code.slice(0, 4));
  return codes.filter((_, at) => groups.indexOf(groups[at] ?? '') === at);
}

if (!chileFound) console.log(`${chileFile} is not here: nothing to measure.`);
else {
  const all = chileReviewed();
  const sets: [string, Reviewed[]][] = [
    ['all', all],
    ['all three reviewers', all.filter(({ byAll }) => byAll)],
    ['held-out families', all.filter(({ half }) => half === 'held-out')],
    ['development families', all.filter(({ half }) => half === 'development')],
  ];
  for (const [name, rank] of Object.entries(rankings)) {
    console.log(`\n${name}`);
    const known = new Map(all.map((entry) => [entry, rank(entry)]));
    for (const [set, reviewed] of sets) {
      const levels = ([2, 4] as const).map((digits) => {
        const { labels, first, firstThree } = accuracyOf(
          reviewed,
          digits,
          (entry) => known.get(entry) ?? [],
        );
        const percent = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(6);
        return `${digits} digits (${labels}): first ${percent(first)}, first three ${percent(firstThree)}`;
      });
      console.log(`  ${set.padEnd(22)} ${levels.join('   ')}`);
    }
  }
  console.log('\nBy score of the first suggestion, label alone: share right at 2 and 4 digits');
  const bounds = [0, 1, 1.5, 2, 3, 4, Number.POSITIVE_INFINITY];
  for (const [at, least] of bounds.slice(0, -1).entries()) {
    const below = bounds[at + 1] ?? Number.POSITIVE_INFINITY;
    const within = all.filter(({ label }) => {
      const score = suggestIccs({ label }, { language: 'es' })[0]?.score ?? 0;
      return least <= score && score < below;
    });
    const [sections, groups] = ([2, 4] as const).map((digits) =>
      accuracyOf(within, digits, ({ label }) =>
        suggestIccs({ label }, { language: 'es' }).map(({ iccs }) => iccs),
      ),
    );
    const percent = (share = 0): string => `${(share * 100).toFixed(0)}%`.padStart(4);
    console.log(
      `  ${String(least).padEnd(3)} and more: ${String(within.length).padStart(3)} labels, ${percent(sections?.first)}, ${percent(groups?.first)}`,
    );
  }
}
