import type { FindingOf } from '../../checks/details.ts';
import { usualRevisions } from '../../checks/earlier/usual.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import { previousOf, rowWith } from '../cells.ts';
import type { EarlierCode } from '../en/findings-earlier.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { divided } from './divisions.ts';
import {
  counted,
  formatNumber,
  formatPercent,
  inWords,
  isOne,
  ofYears,
  yearList,
} from './format.ts';
import { tableInWords } from './names.ts';

const usual = `Dans ce que l’ONUDC publie, de ${formatPercent(usualRevisions.lowestShare)} à ${formatPercent(usualRevisions.highestShare)} des données des trois dernières années changent à chaque cycle, la moitié d’entre elles de moins de ${formatPercent(usualRevisions.medianSize)}.`;

/** The return beside the country's earlier ones. */
export const earlierMessages: Pick<FindingMessages, EarlierCode> = {
  'isolated-revision': {
    title: 'Donnée déjà transmise modifiée isolément',
    sentence: (finding, names) =>
      `${changed(finding, names)}${likeness(finding)}${closing(finding, names)}${company(finding)}`,
    meaning:
      'Lorsqu’une source est révisée, plusieurs données changent ensemble. Une donnée isolée qui diffère de celle qui avait été transmise, alors que ses composantes, l’ensemble et le reste du tableau demeurent inchangés, résulte souvent d’une faute de frappe. Sont pris en considération la vraisemblance des deux valeurs et le fait que leur différence ressemble ou non à celle que produit une faute de frappe.',
    todo: 'Comparer la donnée à la source. Si elle est erronée, rétablir la donnée antérieure ; si elle a été révisée, le préciser dans le commentaire et vérifier si ses composantes et l’ensemble doivent aussi être modifiés.',
    reasons: [
      'La donnée a été révisée et les autres n’ont pas changé.',
      'La donnée antérieure était erronée et a été corrigée.',
      'La donnée antérieure était provisoire.',
    ],
  },
  'settled-history-revised': {
    title: 'Données révisées pour des années réputées définitives',
    sentence: ({ table, details: d }, names) =>
      `${start(table, names)}${
        d.figures === 1
          ? `une donnée ${ofYears(d.years)} diffère de ${formatPercent(d.median)} de celle du cycle ${d.cycle}`
          : `${formatNumber(d.figures)} données ${ofYears(d.years)} diffèrent de celles du cycle ${d.cycle}, avec un écart médian de ${formatPercent(d.median)}`
      } (${counted(d.compared, 'donnée du tableau avait déjà été transmise', 'données du tableau avaient déjà été transmises')}). ${settled(d.years)}`,
    meaning: `Les données des années les plus récentes sont souvent provisoires ; les plus anciennes changent rarement. ${usual}`,
    todo: 'Indiquer dans le commentaire pourquoi ces années ont été révisées : enregistrements tardifs, nouvelle source, nouvelle définition. Si la définition a changé, déclarer la rupture de série.',
    reasons: [
      'Des affaires ont été enregistrées tardivement ou reclassées.',
      'La source, la définition ou la couverture a changé.',
      'Les données antérieures étaient erronées et ont été corrigées.',
    ],
  },
  'table-revised': {
    title: 'Tableau révisé',
    sentence: ({ table, details: d }, names) =>
      `${start(table, names)}sur ${counted(d.compared, 'donnée déjà transmise', 'données déjà transmises')} (${yearList(d.years)}), ${formatNumber(d.figures)} ${isOne(d.figures) ? 'diffère de celle' : 'diffèrent de celles'} du cycle ${d.cycle}, avec un écart médian de ${formatPercent(d.median)}.`,
    meaning: `Un tableau dont de nombreuses données changent a fait l’objet d’un nouveau comptage, ce qui est normal et mérite d’être signalé. ${usual}`,
    todo: 'Indiquer dans le commentaire ce qui a été révisé et pourquoi. Si la définition ou la couverture a changé, déclarer la rupture de série.',
    reasons: [
      'La source a été révisée dans son ensemble.',
      'La définition, la source ou la couverture a changé.',
      'Des données provisoires sont devenues définitives.',
    ],
  },
  'column-off-by-year': {
    title: 'Tableau décalé d’une année',
    sentence: ({ table, details: d }, names) => {
      const year = d.by === 1 ? 'précédente' : 'suivante';
      const moved =
        d.figures === 1
          ? `une donnée ${ofYears(d.years)} est celle que le cycle ${d.cycle} indiquait pour l’année ${year}`
          : `${formatNumber(d.figures)} données ${ofYears(d.years)} sont celles que le cycle ${d.cycle} indiquait pour l’année ${year}`;
      return `${start(table, names)}${moved}, et non pour la même année. Le tableau est peut-être décalé d’une colonne vers la ${d.by === 1 ? 'droite' : 'gauche'}.`;
    },
    meaning:
      'Lorsque les mêmes données figurent sous l’année voisine, le tableau a été collé avec une colonne de décalage. Les données qui coïncident par hasard, parce qu’elles ne changent pas d’une année à l’autre, ne sont pas comptées.',
    todo: 'Comparer une donnée du tableau à la source et vérifier sous quelle année elle figure. Si la présente réponse est erronée, remettre le tableau en place ; si c’était la réponse antérieure, le préciser dans le commentaire.',
    reasons: [
      'Dans la réponse antérieure, les données figuraient sous de mauvaises années ; c’est désormais corrigé.',
      'La période de référence des données a changé.',
    ],
  },
  'typed-and-revised': {
    title: 'Donnée saisie à la main, puis données modifiées',
    sentence: ({ cells, details: d }, names) => {
      const name = names.row(questionOf(cells[0]?.cell ?? ''));
      const typed =
        d.typed === undefined
          ? 'a été effacée à la main'
          : `a été saisie à la main : ${formatNumber(d.typed)}`;
      const now = d.data === undefined ? 'ne donnent plus rien' : `donnent ${formatNumber(d.data)}`;
      const then =
        d.before === undefined ? 'ne donnaient rien' : `donnaient ${formatNumber(d.before)}`;
      return `La donnée « ${name} » de ${d.year} ${typed}. Les données sources ${now} ; elles ${then} lors de la saisie. La saisie est conservée.`;
    },
    meaning:
      'Ce qu’une personne a saisi dans le classeur n’est jamais remplacé. Lorsque les données sources changent, seule une personne peut dire laquelle des deux valeurs est à retenir.',
    todo: 'Se prononcer dans edits.csv : inscrire « typed » (saisie) ou « data » (données sources) dans la colonne « decision », puis compiler à nouveau avec --resolve edits.csv.',
    reasons: [
      'La valeur saisie est à retenir : elle ne figure pas encore dans la source.',
      'La nouvelle valeur des données sources est à retenir ; la saisie est dépassée.',
    ],
  },
  'answered-before': {
    title: 'Donnée fournie auparavant et désormais absente',
    sentence: ({ table, cells, details: d }, names) =>
      d.figures === 1
        ? `La donnée « ${names.row(questionOf(cells[0]?.cell ?? ''))} » est absente pour ${d.years} ; elle était de ${formatNumber(previousOf(cells))} au cycle ${d.cycle}.`
        : `${start(table, names)}${formatNumber(d.figures)} données ${ofYears(d.years)} fournies au cycle ${d.cycle} sont désormais absentes.${d.given === 0 ? ' Aucune donnée déjà transmise ne subsiste dans le tableau.' : ''}`,
    meaning:
      'Une donnée transmise pour une année est connue ; une cellule vide revient à la retirer. Les tableaux qui ne sont pas demandés pour ce cycle ne sont pas visés.',
    todo: 'Saisir à nouveau les données. Si elles sont retirées, indiquer le statut et en donner la raison dans le commentaire.',
    reasons: [
      'Les données sont retirées : elles étaient erronées ou ne sont plus comparables.',
      'Les données sont inchangées et n’ont pas été saisies à nouveau.',
      'Les données sont désormais confidentielles.',
    ],
  },
  'part-revised-total-not': {
    title: 'Composantes révisées, mais non le total',
    sentence: ({ cells, details: d }, names) =>
      `Pour ${d.year}, la somme des composantes de « ${rowWith('total', cells, names)} » ${divided(d.by)} était égale au total de ${formatNumber(d.previousTotal)} au cycle ${d.cycle}. Elle est maintenant de ${formatNumber(d.sum)}, alors que le total est toujours de ${formatNumber(d.total)}.`,
    meaning:
      'Une somme qui concordait ne concorde plus, parce que seules ses composantes ont changé : le total a été oublié, ou une composante est erronée.',
    todo: 'Vérifier laquelle des deux valeurs correspond à la source et réviser l’autre.',
    reasons: [
      'Le total sera révisé ultérieurement.',
      'Les composantes antérieures avaient été ajustées au total.',
      'Les composantes et le total proviennent désormais de sources différentes.',
    ],
  },
  'total-revised-parts-not': {
    title: 'Total révisé, mais non ses composantes',
    sentence: ({ cells, details: d }, names) =>
      `Pour ${d.year}, la somme des composantes de « ${rowWith('total', cells, names)} » ${divided(d.by)} était égale au total de ${formatNumber(d.previousTotal)} au cycle ${d.cycle}. Le total est maintenant de ${formatNumber(d.total)}, alors que la somme des composantes est toujours de ${formatNumber(d.sum)}.`,
    meaning:
      'Une somme qui concordait ne concorde plus, parce que seul le total a changé : les composantes ont été oubliées, ou le total est erroné.',
    todo: 'Vérifier laquelle des deux valeurs correspond à la source et réviser l’autre.',
    reasons: [
      'Les composantes seront révisées ultérieurement.',
      'Le nouveau total comprend des cas dont la catégorie n’est pas connue.',
      'Les composantes et le total proviennent désormais de sources différentes.',
    ],
  },
};

/** Why the years that were revised were settled. */
function settled(years: string): string {
  return years.includes(' ')
    ? 'Ces années étaient réputées définitives : elles sont antérieures aux deux plus récentes de la réponse précédente ou ont été renseignées dans deux réponses.'
    : 'Cette année était réputée définitive : elle est antérieure aux deux plus récentes de la réponse précédente ou a été renseignée dans deux réponses.';
}

type Isolated = FindingOf<'isolated-revision'>;

function changed({ cells, table, details: d }: Isolated, names: Names): string {
  const [first, second] = cells;
  const name = names.row(questionOf(first?.cell ?? ''));
  if (d.like === 'swapped') {
    return `En ${d.year}, la donnée « ${name} » est de ${formatNumber(d.value)} et la donnée « ${names.row(d.other)} » de ${formatNumber(second?.value ?? 0)} ; au cycle ${d.cycle}, c’était l’inverse.`;
  }
  if (d.like === 'pasted') {
    return `En ${d.year}, ${counted(d.figures, 'donnée', 'données')} du ${tableInWords(table ?? '', names)} ${isOne(d.figures) ? 'a changé' : 'ont changé'} depuis le cycle ${d.cycle} et ${isOne(d.figures) ? 'est désormais celle' : 'sont désormais celles'} du ${tableInWords(d.other, names)}, ligne par ligne. La donnée « ${name} » est de ${formatNumber(d.value)}, contre ${formatNumber(d.previous ?? 0)} auparavant.`;
  }
  if (d.previous === undefined) {
    const others =
      d.figures === 1
        ? ''
        : ` Il en va de même pour ${inWords(d.figures - 1, 'une', 'autre cellule', 'autres cellules')} du tableau.`;
    return `La donnée « ${name} » est égale à 0 pour ${d.year} ; au cycle ${d.cycle}, la cellule était vide, et d’autres années comportent des valeurs.${others}`;
  }
  const gap = d.value - d.previous;
  return `La donnée « ${name} » pour ${d.year} est de ${formatNumber(first?.value ?? d.value)}, contre ${formatNumber(d.previous)} au cycle ${d.cycle}, soit ${formatNumber(Math.abs(gap))} de ${gap > 0 ? 'plus' : 'moins'}.`;
}

function likeness({ details: d }: Isolated): string {
  switch (d.like) {
    case 'factor':
      return ` Si la donnée antérieure est exacte, la nouvelle est ${formatNumber(d.times)} fois trop ${d.other === 'large' ? 'élevée' : 'faible'}.`;
    case 'level':
      return d.figures === 2
        ? ` La valeur d’une autre année de la série a été multipliée par le même facteur (${formatNumber(d.times)}).`
        : ` Les valeurs de ${formatNumber(d.figures - 1)} autres années de la série ont été multipliées par le même facteur (${formatNumber(d.times)}).`;
    case 'digits':
      return ' Deux chiffres sont peut-être intervertis.';
    case 'zero':
    case 'zero-for-blank':
      return ' Le zéro tient peut-être lieu de cellule vide.';
    case 'repeated':
      return ` La nouvelle valeur est celle de ${d.other}.`;
    case 'swapped':
      return ' Les deux données sont peut-être interverties.';
    default:
      return '';
  }
}

function closing({ details: d }: Isolated, names: Names): string {
  if (d.total === '') return '';
  const earlier =
    d.like === 'swapped' || d.figures > 1 ? 'les données antérieures' : 'la donnée antérieure';
  return ` Avec ${earlier}, la somme des composantes de « ${names.row(d.total)} » ${divided(d.by)} est égale au total ; elle ne l’est plus désormais.`;
}

function company({ details: d }: Isolated): string {
  if (d.previous === undefined || d.compared === 0) return '';
  if (d.moved === 0) {
    return d.compared === 1
      ? ' La seule autre donnée du tableau déjà transmise est inchangée.'
      : ` Les ${formatNumber(d.compared)} autres données du tableau déjà transmises sont inchangées.`;
  }
  return d.compared === 1
    ? ' La seule autre donnée du tableau déjà transmise a changé elle aussi.'
    : ` Sur les ${formatNumber(d.compared)} autres données du tableau déjà transmises, ${counted(d.moved, 'a changé', 'ont changé')}.`;
}

/** "Tableau 2.1 (Actes portant atteinte à la personne) : ", at the beginning of a sentence. */
function start(table: string | null, names: Names): string {
  return `${capital(tableInWords(table ?? '', names))} : `;
}
