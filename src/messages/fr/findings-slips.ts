import { rowAt } from '../cells.ts';
import type { SlipCode } from '../en/findings-slips.ts';
import type { FindingMessages } from '../findings.ts';
import { formatList, formatNumber, inWords, isOne } from './format.ts';
import { tableInWords, tableWithTitle } from './names.ts';

/** Slips that people make when they type or paste figures. */
export const slipMessages: Pick<FindingMessages, SlipCode> = {
  'factor-of-ten': {
    title: 'Donnée dix, cent ou mille fois trop élevée ou trop faible',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowAt(cells, 0, names)} » est de ${formatNumber(d.value)}. La valeur ${formatNumber(d.expected)} concorderait avec les autres années, les composantes et l’ensemble : la donnée est peut-être ${formatNumber(d.times)} fois trop ${d.direction === 'large' ? 'élevée' : 'faible'}.`,
    meaning:
      'Chaque donnée est comparée aux années voisines, à ses composantes, à l’ensemble dont elle fait partie et à l’autre sexe. Celle-ci concorde bien mieux lorsqu’elle est divisée ou multipliée par 10, 100 ou 1 000.',
    todo: 'Comparer la donnée à la source : un zéro en trop ou en moins, ou des milliers saisis comme des unités. Si elle est exacte, indiquer dans le commentaire ce qui s’est produit cette année-là.',
    reasons: [
      'La donnée est exacte : une telle variation a effectivement eu lieu cette année-là.',
      'La source exprime la donnée en milliers.',
      'La définition ou la couverture a changé.',
    ],
  },
  'digits-swapped': {
    title: 'Deux chiffres peut-être intervertis',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowAt(cells, 0, names)} » est de ${formatNumber(d.value)} ; en intervertissant deux chiffres, on obtient ${formatNumber(d.expected)}, qui concorderait mieux avec les autres années et les composantes.`,
    meaning:
      'Intervertir deux chiffres voisins est une faute de frappe courante. Elle se remarque lorsque l’ordre inverse rétablit une somme ou s’accorde avec la série.',
    todo: 'Comparer la donnée à la source, chiffre par chiffre.',
    reasons: ['La donnée est exacte en l’état.'],
  },
  'sexes-swapped': {
    title: 'Hommes et femmes peut-être intervertis',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowAt(cells, 0, names)} » est de ${formatNumber(d.male)} et la donnée « ${rowAt(cells, 1, names)} » de ${formatNumber(d.female)} ; les autres années, le rapport est inverse.`,
    meaning:
      'La part des femmes parmi les victimes, les personnes soupçonnées ou les détenus évolue lentement. Des données qui ne concordent qu’une fois échangées figurent dans les mauvaises colonnes.',
    todo: 'Vérifier dans la source à quel sexe correspond chaque donnée et les échanger si elles sont interverties.',
    reasons: ['Les données sont exactes : la composition a changé cette année-là.'],
  },
  'rows-swapped': {
    title: 'Deux lignes peut-être interverties',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowAt(cells, 0, names)} » est de ${formatNumber(d.first)} et la donnée « ${rowAt(cells, 1, names)} » de ${formatNumber(d.second)} ; échangées, elles concorderaient mieux l’une et l’autre avec les autres années.`,
    meaning: 'Des données collées avec une ligne de décalage ne conviennent à aucune des lignes.',
    todo: 'Vérifier dans la source à quelle ligne correspond chaque donnée et les échanger si elles sont interverties.',
    reasons: [
      'Les données sont exactes : elles ont toutes deux varié cette année-là.',
      'La définition des deux lignes a changé.',
    ],
  },
  'level-shift': {
    title: 'Changement de niveau de la série',
    sentence: ({ cells, details: d }, names) =>
      `La donnée « ${rowAt(cells, 0, names)} » passe de ${formatNumber(d.before)} en ${d.beforeYear} à ${formatNumber(d.value)} en ${d.year} : cette ${d.change >= 1 ? 'hausse' : 'baisse'} dépasse les variations habituelles de la série.${othersNote(d.figures, 'du tableau')}`,
    meaning:
      'Ce qui est habituel est établi d’après les autres années de la série et d’après ce que les pays participant à l’enquête ont publié pour des données de cet ordre de grandeur. Un changement durable de niveau est rarement dû à la seule évolution de la criminalité.',
    todo: 'Si la loi, la définition, la source ou la couverture a changé, déclarer dans les métadonnées une rupture de série pour cette année. Si rien n’a changé, comparer les données à leur source.',
    reasons: [
      'La loi, la définition ou les règles de comptage ont changé.',
      'La source, sa couverture ou son système d’enregistrement a changé.',
      'La donnée est exacte : la criminalité ou l’activité de l’institution a effectivement varié ainsi.',
      'La donnée est provisoire.',
    ],
  },
  'repeated-value': {
    title: 'Même donnée qu’une année antérieure',
    sentence: ({ cells, details: d }, names) =>
      `La donnée « ${rowAt(cells, 0, names)} » est de ${formatNumber(d.value)} en ${d.year}, exactement comme en ${d.of}.${othersNote(d.figures, 'de l’institution')}`,
    meaning:
      'Un dénombrement se répète rarement à l’unité près, presque jamais s’il est élevé. Souvent, la donnée de l’année précédente a été reconduite. Il est tenu compte de la fréquence à laquelle des données de cet ordre de grandeur et de cette série se répètent, et de l’évolution des données voisines.',
    todo: 'Vérifier si la source fournit une donnée propre à l’année la plus récente.',
    reasons: [
      'La donnée est exacte et se répète par hasard.',
      'Aucune nouvelle donnée n’étant disponible, la dernière a été reconduite.',
      'La donnée est fixée par la loi ou par un plan.',
    ],
  },
  'zero-for-missing': {
    title: 'Zéro isolé dans une série',
    sentence: ({ cells, details: d }, names) =>
      `La donnée « ${rowAt(cells, 0, names)} » est égale à 0 en ${d.year}, alors que les années voisines comportent des valeurs non nulles.${othersNote(d.figures, 'de l’institution')}`,
    meaning:
      'Zéro signifie qu’il n’y avait rien à compter ; une cellule vide, que l’information n’est pas connue. Un zéro isolé remplace souvent une cellule qui aurait dû rester vide.',
    todo: 'Si rien n’a été compté cette année-là, conserver le zéro et le préciser dans le commentaire. Si la donnée n’est pas connue, vider la cellule et indiquer le statut.',
    reasons: [
      'La donnée est exacte : rien n’a été enregistré cette année-là.',
      'La donnée n’est pas connue pour cette année.',
    ],
  },
  'gap-in-series': {
    title: 'Lacune dans la série',
    sentence: ({ cells, details: d }, names) =>
      `La donnée « ${rowAt(cells, 0, names)} » est absente pour ${d.year}, alors que les autres années de la période sont renseignées.${othersNote(d.questions, 'de l’institution')}`,
    meaning: 'Une série renseignée d’année en année s’interrompt rarement pendant une seule année.',
    todo: 'Saisir la donnée, ou expliquer son absence au moyen du statut et d’un commentaire.',
    reasons: [
      'La donnée n’a pas été collectée cette année-là.',
      'La donnée n’est pas encore disponible et sera transmise ultérieurement.',
      'La donnée est confidentielle.',
      'La donnée est comprise dans une autre.',
    ],
  },
  'table-shifted': {
    title: 'Année entière d’un tableau laissée vide',
    sentence: ({ details: d }, names) => {
      const tables = d.tables.split(' ');
      const list = formatList(tables.map((table) => tableWithTitle(table, names)));
      const end = d.side === 'first' ? 'première' : 'dernière';
      const way = d.side === 'first' ? 'droite' : 'gauche';
      return tables.length === 1
        ? `Le tableau ${list} ne comporte aucune donnée pour ${d.year}, ${end} année de la période, alors que d’autres années sont renseignées : soit il n’a pas été rempli pour cette année, soit toutes ses données sont décalées d’une colonne vers la ${way}.`
        : `Les tableaux ${list} ne comportent aucune donnée pour ${d.year}, ${end} année de la période, alors que d’autres années sont renseignées : soit ils n’ont pas été remplis pour cette année, soit toutes leurs données sont décalées d’une colonne vers la ${way}.`;
    },
    meaning:
      'Lorsqu’un tableau est collé avec une colonne de décalage, chaque donnée figure sous une mauvaise année : une extrémité de la période est vide et l’autre est perdue. Les tableaux sont classés selon la mesure dans laquelle leurs données concorderaient si elles étaient remises en place.',
    todo: 'Comparer une donnée du tableau à la source et vérifier sous quelle année elle figure. Si l’année n’a pas été remplie, en indiquer la raison dans le commentaire.',
    reasons: [
      'L’année n’est pas encore disponible.',
      'Les données du tableau n’ont pas été collectées cette année-là.',
      'Les données figurent sous les bonnes années.',
    ],
  },
  'same-figures-in-tables': {
    title: 'Mêmes données dans deux tableaux',
    sentence: ({ details: d }, names) =>
      `En ${d.year}, ${inWords(d.figures, 'une', 'donnée', 'données')} du ${tableInWords(d.doubted, names)} ${isOne(d.figures) ? 'est identique' : 'sont identiques'}, ligne par ligne, à ${isOne(d.figures) ? 'celle' : 'celles'} du ${tableInWords(d.other, names)}. Les données du premier concordent moins bien avec leurs autres années.`,
    meaning:
      'Les personnes soupçonnées, poursuivies et condamnées ne sont pas les mêmes et leurs nombres ne coïncident presque jamais. Les mêmes données dans deux tableaux ont probablement été collées deux fois.',
    todo: 'Comparer les deux tableaux à leurs sources.',
    reasons: [
      'Les deux tableaux proviennent d’une même source qui ne distingue pas les deux catégories.',
      'Un seul des deux jeux de données était disponible et a été saisi deux fois.',
    ],
  },
};

function othersNote(figures: number, whose: string): string {
  return figures === 1
    ? ''
    : ` Il en va de même pour ${inWords(figures - 1, 'une', 'autre donnée', 'autres données')} ${whose}.`;
}
