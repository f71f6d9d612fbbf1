import type { FindingOf } from '../../checks/details.ts';
import { questionOf, yearOf } from '../../instrument/cell-id.ts';
import type { FindingCell } from '../../schema/types.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { formatNumber, inWords } from './format.ts';

/** Figures over time. */
export const seriesMessages: Pick<FindingMessages, 'sudden-change'> = {
  'sudden-change': {
    title: 'Variation brusque',
    sentence: (finding, names) =>
      [
        change(finding, names),
        usual(finding.details),
        timesNote(finding.details),
        followersNote(finding.details.followers),
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    meaning:
      'La donnée est comparée aux années voisines. Les petits nombres peuvent varier fortement par l’effet du hasard, les grands guère ; ce qui est habituel est établi d’après la série elle-même et d’après ce que les pays participant à l’enquête ont publié.',
    todo: 'Comparer la donnée à la source. Si elle est exacte, indiquer dans le commentaire ce qui a changé ; si la définition ou le mode de comptage a changé, déclarer une rupture de série pour cette année.',
    reasons: [
      'La donnée est exacte : la criminalité ou l’activité de l’institution a effectivement varié ainsi.',
      'La loi, la définition ou les règles de comptage ont changé.',
      'La source, sa couverture ou son système d’enregistrement a changé.',
      'Un événement unique a fait de nombreuses victimes ou concerné de nombreuses personnes.',
    ],
  },
};

type Change = FindingOf<'sudden-change'>;

function change({ cells, details: d }: Change, names: Names): string {
  const start = `la donnée « ${nameOf('value', cells, names)} » est de ${inUnit(d.value, d)}${against(cells, d)}`;
  switch (d.shape) {
    case 'spike':
      return `En ${d.year}, ${start}.`;
    case 'edge':
      return isGiven('before', cells)
        ? `En ${d.year}, dernière année renseignée, ${start}.`
        : `En ${d.year}, première année renseignée, ${start}.`;
    case 'step':
      return `En ${d.year}, ${start} ; les autres années ne permettent pas de dire laquelle des deux valeurs est douteuse.`;
  }
}

/** ", contre 198 en 2015 et 207 en 2017". */
function against(cells: readonly FindingCell[], details: Change['details']): string {
  const neighbours = (['before', 'after'] as const).flatMap((role) => {
    const found = cells.find((entry) => entry.role === role);
    return found === undefined
      ? []
      : [`${inUnit(found.value ?? 0, details)} en ${yearOf(found.cell)}`];
  });
  return neighbours.length === 0 ? '' : `, contre ${neighbours.join(' et ')}`;
}

function isGiven(role: FindingCell['role'], cells: readonly FindingCell[]): boolean {
  return cells.some((entry) => entry.role === role);
}

function inUnit(value: number, { unit }: Change['details']): string {
  return unit === 'percent' ? `${formatNumber(value)} %` : formatNumber(value);
}

function usual({ unit, shape, low, high }: Change['details']): string {
  if (unit === 'percent' || shape === 'step') return '';
  return `D’après les années voisines, une valeur comprise entre ${formatNumber(low)} et ${formatNumber(high)} serait habituelle.`;
}

function timesNote({ times, unit, value, high }: Change['details']): string {
  if (times === 0) return '';
  if (unit === 'percent') {
    return 'La donnée a peut-être été saisie sous forme de proportion et non de pourcentage.';
  }
  return value > high
    ? `La donnée représente environ ${formatNumber(times)} fois les valeurs voisines, comme si des chiffres avaient été ajoutés.`
    : `Les valeurs voisines sont environ ${formatNumber(times)} fois plus élevées, comme si des chiffres avaient été perdus.`;
}

function followersNote(followers: number): string {
  if (followers === 0) return '';
  return `${capital(inWords(followers, 'une', 'composante de cette donnée varie', 'composantes de cette donnée varient'))} de la même façon.`;
}

function nameOf(role: FindingCell['role'], cells: readonly FindingCell[], names: Names): string {
  const cell = cells.find((entry) => entry.role === role)?.cell ?? '';
  return names.row(questionOf(cell));
}
