import { rowWith } from '../cells.ts';
import type { OutsideCode } from '../en/findings-outside.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import {
  counted,
  formatDay,
  formatNumber,
  formatPercent,
  formatTyped,
  inWords,
  yearList,
} from './format.ts';

/** The return beside what others say. */
export const outsideMessages: Pick<FindingMessages, OutsideCode> = {
  'differs-from-published': {
    title: 'Différence avec ce que l’ONUDC a publié',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowWith('value', cells, names)} » est de ${formatNumber(d.value)}, alors que l’ONUDC a publié ${formatNumber(d.published)}${release(d.released)}${from(d.source)}, soit un écart de ${formatPercent(d.share)}.${d.figures === 1 ? '' : ` ${capital(inWords(d.figures - 1, 'une', 'autre donnée du tableau diffère', 'autres données du tableau diffèrent'))} également (${counted(d.compared, 'donnée comparée', 'données comparées')}).`}`,
    meaning:
      'L’ONUDC publie ce que les pays ont transmis, ou une donnée provenant d’une autre source. Des différences allant jusqu’à 5 % sont courantes d’une publication à l’autre ; au-delà, il s’agit d’une révision dont l’ONUDC n’a pas encore connaissance, d’une autre source ou d’une erreur de saisie.',
    todo: 'Comparer la donnée à la source. Si elle a été révisée depuis, le préciser dans le commentaire afin que l’ONUDC remplace la donnée publiée.',
    reasons: [
      'La donnée a été révisée depuis.',
      'L’ONUDC a publié une donnée provenant d’une autre source.',
      'La donnée publiée par l’ONUDC est erronée.',
    ],
  },
  'published-on-other-level': {
    title: 'Série publiée par l’ONUDC à un autre niveau',
    sentence: ({ cells, details: d }, names) =>
      `La donnée « ${rowWith('value', cells, names)} » représente environ ${times(d.ratio)} ce que l’ONUDC a publié${release(d.released)}${from(d.source)}, pour toutes les années comparables (${yearList(d.years)}).${d.figures === 1 ? '' : ` Il en va de même pour ${inWords(d.figures - 1, 'une', 'autre série', 'autres séries')} du tableau.`}`,
    meaning:
      'Une série qui se trouve chaque année dans le même rapport avec la série publiée repose sur une autre source, une autre définition ou une autre unité de compte.',
    todo: 'Indiquer dans le fichier de métadonnées sur quelle source et quelle définition repose la série, et depuis quand.',
    reasons: [
      'La série publiée provient d’une autre source.',
      'La définition ou l’unité de compte a changé.',
      'La série entière a été révisée.',
    ],
  },
  'rate-implausible': {
    title: 'Taux hors des limites de tous ceux qui sont publiés',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowWith('value', cells, names)} » est de ${formatNumber(d.value)}, soit ${rate(d.rate)} pour 100 000 habitants (population : ${formatNumber(d.population)}). Parmi ${formatNumber(d.countries)} pays de taille comparable, le taux publié le plus ${d.side === 'above' ? 'élevé' : 'bas'} est de ${rate(d.limit)}.${d.figures === 1 ? '' : ` ${capital(inWords(d.figures - 1, 'une', 'autre donnée du tableau sort', 'autres données du tableau sortent'))} également des limites des taux publiés.`}`,
    meaning:
      'Les taux varient beaucoup d’un pays à l’autre. Un taux supérieur au triple du plus élevé ou inférieur au dixième du plus bas de ceux qui sont publiés est possible, mais tient souvent à une définition, à une unité ou à un nombre de chiffres différents. Les taux publiés qui ne concordent pas avec les autres années du même pays ne servent pas de limite.',
    todo: 'Comparer la donnée à la source, et sa définition à celle du questionnaire. Si elle est exacte, indiquer dans le commentaire ce qu’elle dénombre.',
    reasons: [
      'La donnée est exacte.',
      'La définition nationale est plus large ou plus étroite que celle du questionnaire.',
      'La donnée ne couvre qu’une partie du pays.',
      'La population n’est pas celle à laquelle la donnée se rapporte.',
    ],
  },
  'differs-from-other-source': {
    title: 'Différence avec une seconde source nationale',
    sentence: ({ cells, details: d }, names) =>
      `En ${d.year}, la donnée « ${rowWith('value', cells, names)} » est de ${formatNumber(d.value)}, alors que la source « ${d.source} » indique ${formatNumber(d.other)}, soit un écart de ${formatPercent(d.share)}.${d.figures === 1 ? '' : ` Il en va de même pour ${inWords(d.figures - 1, 'une', 'autre année', 'autres années')}.`}${d.remark === '' ? '' : ` Remarque : ${d.remark}.`}`,
    meaning:
      'Deux institutions qui dénombrent les mêmes faits, telles que la police et l’état civil, concordent rarement ; dans la plupart des pays, la différence est connue et stable.',
    todo: 'Indiquer dans le commentaire pourquoi les sources diffèrent. Si la différence est nouvelle, déterminer laquelle des deux a changé.',
    reasons: [
      'Les deux sources comptent à des moments différents ou selon des définitions différentes.',
      'L’une des deux ne couvre pas l’ensemble du pays.',
      'L’une des deux est provisoire.',
    ],
  },
};

function release(day: string): string {
  return day === '' ? '' : ` le ${formatDay(day)}`;
}

function from(source: string): string {
  return source === '' ? '' : ` (source : ${source})`;
}

/** "2,01 fois", "48 % de", before "ce que l’ONUDC a publié". */
function times(ratio: number): string {
  return ratio >= 1 ? `${formatNumber(ratio)} fois` : `${formatPercent(ratio)} de`;
}

/** Two decimals hide small rates. */
function rate(value: number): string {
  return value >= 0.1 ? formatNumber(value) : formatTyped(value);
}
