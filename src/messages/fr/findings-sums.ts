import type { FindingCell } from '../../schema/types.ts';
import { inTwoFiles, rowWith, saying, tableWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { divided } from './divisions.ts';
import { formatNumber, formatPercent, inWords, isOne } from './format.ts';
import { pointing } from './located.ts';
import { tableWithTitle } from './names.ts';

type SumCode = 'parts-short-of-total' | 'parts-exceed-total' | 'parts-without-total';
type PairCode = 'part-exceeds-whole' | 'later-stage-exceeds-earlier' | 'figures-differ';
type RateCode = 'share-of-nobody' | 'rate-outside-parts';

const unknownNote = {
  blank: ' La cellule prévue pour les cas non connus est vide ; ces cas en relèvent peut-être.',
  given: ' Les cas non connus sont déjà compris dans la somme.',
  'not-asked': '',
} as const;

/** Parts and wholes, and figures that bound each other. */
export const sumMessages: Pick<FindingMessages, SumCode | PairCode | RateCode> = {
  'parts-short-of-total': {
    title: 'Somme des composantes inférieure au total',
    sentence: ({ cells, culprit, details: d }, names) =>
      `En ${d.year}, la répartition de « ${rowWith('total', cells, names)} » ${divided(d.by)} donne une somme de ${formatNumber(d.sum)}, alors que le total indiqué est de ${formatNumber(d.total)} : ${formatNumber(d.gap)} (${formatPercent(d.share)}) ${isOne(d.gap) ? 'n’est pas réparti' : 'ne sont pas répartis'}.${unknownNote[d.unknown]}${pointing(culprit, d, names)}`,
    meaning:
      'Les composantes couvrent l’ensemble du total : leur somme doit lui être égale. Les cas dont la catégorie n’est pas connue expliquent la différence.',
    todo: 'Vérifier s’il manque une catégorie parmi les composantes. Si le reste n’est pas connu, le saisir à l’endroit prévu par le questionnaire ou indiquer dans le commentaire ce qu’il recouvre.',
    reasons: [
      'Pour certains cas, la catégorie n’est pas connue ou n’est pas enregistrée.',
      'Le total comprend des catégories que le questionnaire ne demande pas.',
      'Le total et les composantes proviennent de sources différentes ou ont été arrêtés à des dates différentes.',
      'Le total a été révisé, mais non les composantes.',
    ],
  },
  'parts-exceed-total': {
    title: 'Somme des composantes supérieure au total',
    sentence: ({ cells, culprit, details: d }, names) =>
      `En ${d.year}, la répartition de « ${rowWith('total', cells, names)} » ${divided(d.by)} donne une somme de ${formatNumber(d.sum)}, alors que le total indiqué est de ${formatNumber(d.total)}, soit un excédent de ${formatNumber(d.gap)}.${d.blank === 0 ? '' : ` ${capital(inWords(d.blank, 'une', 'composante est encore vide', 'composantes sont encore vides'))}.`}${pointing(culprit, d, names)}`,
    meaning:
      'Des composantes qui s’excluent mutuellement ne peuvent dépasser leur total. Une composante vide n’est pas assimilée à zéro.',
    todo: 'Comparer le total et chacune des composantes à la source, puis corriger la donnée qui en diffère. Si des cas sont comptés dans plusieurs composantes, le préciser dans le commentaire.',
    reasons: [
      'Certains cas sont comptés dans plusieurs composantes.',
      'Le total et les composantes diffèrent par leur source, leur date ou leur unité de compte.',
      'Les composantes ont été révisées, mais non le total.',
    ],
  },
  'parts-without-total': {
    title: 'Composantes sans total',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year}, la répartition de « ${rowWith('total', cells, names)} » ${divided(d.by)} est entièrement renseignée, mais le total est vide. La somme des composantes est de ${formatNumber(d.sum)}.`,
    meaning:
      'Lorsque toutes les composantes sont renseignées, le total est égal à leur somme et peut être saisi.',
    todo: 'Saisir le total. S’il n’est pas égal à la somme, indiquer dans le commentaire ce que les composantes ne comprennent pas.',
    reasons: ['Les composantes ne couvrent pas l’ensemble du total.', 'Le total n’est pas publié.'],
  },
  'part-exceeds-whole': {
    title: 'Partie supérieure à l’ensemble',
    sentence: ({ cells, culprit, details: d }, names) => {
      const compared = inTwoFiles(cells)
        ? `En ${d.year}, la donnée « ${rowWith('part', cells, names)} » est de ${formatNumber(d.part)} dans le tableau ${tableNamed('part', cells, names)} et dépasse de ${formatNumber(d.gap)} la donnée « ${rowWith('total', cells, names)} », dont elle est une partie et qui est de ${formatNumber(d.whole)} dans le tableau ${tableNamed('total', cells, names)}.`
        : `En ${d.year}, la donnée « ${rowWith('part', cells, names)} » (${formatNumber(d.part)}) dépasse de ${formatNumber(d.gap)} la donnée « ${rowWith('total', cells, names)} » (${formatNumber(d.whole)}), dont elle est une partie.`;
      return `${compared}${pointing(culprit, d, names)}`;
    },
    meaning: 'Une donnée comprise dans une autre ne peut lui être supérieure.',
    todo: 'Comparer les deux données à la source et corriger celle qui en diffère. Si elles ne dénombrent pas la même chose, le préciser dans le commentaire.',
    reasons: [
      'Les deux données diffèrent par leur source, leur date ou leur unité de compte.',
      'La partie suit une définition nationale plus large que l’ensemble.',
      'L’une des deux données a été révisée, mais non l’autre.',
    ],
  },
  'later-stage-exceeds-earlier': {
    title: 'Stade de la procédure supérieur à celui qui le précède',
    sentence: ({ rule, cells, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowWith('part', cells, names)} » (${formatNumber(d.part)}) dépasse de ${formatNumber(d.gap)} la donnée « ${rowWith('total', cells, names)} » (${formatNumber(d.whole)}).${saying(rule, names)}`,
    meaning:
      'À chaque stade de la procédure pénale, les effectifs sont généralement inférieurs à ceux du stade précédent. Il peut en aller autrement pour de bonnes raisons ; une explication est plus souvent attendue qu’une correction.',
    todo: 'S’assurer que les deux données sont exactes et choisir la raison qui s’applique.',
    reasons: [
      'Les affaires s’achèvent plusieurs années après avoir commencé : les deux stades ne portent pas sur les mêmes affaires.',
      'Les stades n’ont pas la même unité de compte : personnes, affaires, chefs d’accusation ou infractions.',
      'Les institutions ne couvrent pas les mêmes infractions, les mêmes territoires ou les mêmes tribunaux.',
      'Des personnes peuvent intervenir au stade ultérieur sans être passées par le stade antérieur.',
    ],
  },
  'figures-differ': {
    title: 'Donnée fournie deux fois avec des valeurs différentes',
    sentence: ({ cells, culprit, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowWith('part', cells, names)} » est de ${formatNumber(d.part)} dans le tableau ${tableNamed('part', cells, names)} et de ${formatNumber(d.whole)} dans le tableau ${tableNamed('total', cells, names)}, soit un écart de ${formatNumber(d.gap)}.${pointing(culprit, d, names)}`,
    meaning:
      'Le questionnaire demande cette donnée dans deux tableaux. Elle doit être la même dans les deux.',
    todo: 'Déterminer laquelle des deux valeurs est exacte et la saisir dans les deux tableaux.',
    reasons: [
      'Les deux tableaux ont été remplis à partir de sources différentes.',
      'L’une des deux données a été révisée, mais non l’autre.',
    ],
  },
  'share-of-nobody': {
    title: 'Part d’un ensemble nul',
    sentence: ({ rule, cells, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowWith('part', cells, names)} » est de ${formatNumber(d.part)} %, alors que la donnée « ${rowWith('total', cells, names)} » est égale à 0.${saying(rule, names)}`,
    meaning:
      'Une part ne peut être calculée que si l’enquête a recensé des personnes auxquelles la rapporter.',
    todo: 'Comparer les deux données aux résultats de l’enquête. Laisser vide tout taux que l’enquête ne fournit pas.',
    reasons: [
      'Le taux des personnes concernées est trop faible pour être mesuré par l’enquête et a été saisi comme égal à zéro.',
      'Les deux données proviennent d’enquêtes ou d’années différentes.',
    ],
  },
  'rate-outside-parts': {
    title: 'Taux hors de l’intervalle des taux qui le composent',
    sentence: ({ rule, cells, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowWith('total', cells, names)} » est de ${formatNumber(d.rate)} %, ${d.rate > d.high ? `soit plus que le plus élevé des taux qui la composent (${formatNumber(d.high)} %)` : `soit moins que le plus faible des taux qui la composent (${formatNumber(d.low)} %)`}.${saying(rule, names)}`,
    meaning:
      'Le taux de l’ensemble des personnes est une moyenne des taux des groupes qui forment cet ensemble : il ne peut être ni supérieur ni inférieur à tous ces taux. Les taux ne s’additionnent pas.',
    todo: 'Comparer les taux aux résultats de l’enquête et corriger celui qui en diffère.',
    reasons: [
      'Les taux des groupes ont été additionnés.',
      'Les taux proviennent d’enquêtes ou d’années différentes, ou ne portent pas sur les mêmes personnes.',
    ],
  },
};

/** Number of the table; with its title where the two figures stand in different files. */
function tableNamed(
  role: FindingCell['role'],
  cells: readonly FindingCell[],
  names: Names,
): string {
  const table = tableWith(role, cells);
  return inTwoFiles(cells) ? tableWithTitle(table, names) : (table.split('/')[1] ?? '');
}
