import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { formatNumber, formatTyped } from './format.ts';

/** Figures that cannot be what the question asks. */
export const formatMessages: Pick<
  FindingMessages,
  'negative-count' | 'fractional-count' | 'implausible-size' | 'percent-out-of-range'
> = {
  'negative-count': {
    title: 'Dénombrement négatif',
    sentence: (finding, names) =>
      `${cell(finding, names)} : la donnée est de ${formatNumber(finding.details.value)}, alors qu’un dénombrement est égal ou supérieur à zéro.`,
    meaning: 'La question porte sur un nombre d’infractions, de personnes ou de places.',
    todo: 'Corriger la donnée. Si elle signifie « non disponible », laisser la cellule vide et indiquer un statut.',
    reasons: [
      'Un code de donnée manquante, tel que -9, a été saisi.',
      'La donnée est une variation ou une rectification et non un dénombrement.',
    ],
  },
  'fractional-count': {
    title: 'Dénombrement comportant des décimales',
    sentence: (finding, names) =>
      `${cell(finding, names)} : la donnée est de ${formatTyped(finding.details.value)}, alors qu’un dénombrement est un nombre entier.`,
    meaning: 'La question porte sur un nombre d’infractions, de personnes ou de places.',
    todo: 'Saisir le dénombrement lui-même, et non une moyenne, un taux ou une valeur en milliers.',
    reasons: [
      'La donnée est une moyenne annuelle ou un nombre d’équivalents temps plein.',
      'La donnée est une estimation fondée sur un échantillon.',
      'La donnée est un taux, ou est exprimée en milliers.',
    ],
  },
  'implausible-size': {
    title: 'Ordre de grandeur invraisemblable',
    sentence: (finding, names) => {
      const { value, limit, against, populationYear } = finding.details;
      const start = `${cell(finding, names)} : la donnée est de ${formatNumber(value)}`;
      switch (against) {
        case 'population-too-small':
          return `${start}, alors que deux tableaux au moins comportent des données plus élevées, jusqu’à ${formatNumber(limit)}. La population est peut-être exprimée en milliers.`;
        case 'population':
          return `${start}, soit plus que la population résidente de ${populationYear} (${formatNumber(limit)}).`;
        case 'largest-population':
          return `${start}, soit plus que la population d’aucun pays.`;
      }
    },
    meaning:
      'Dans aucun pays le nombre d’infractions enregistrées, ou de personnes et de places dénombrées, ne dépasse en une année le nombre d’habitants.',
    todo: 'Comparer la donnée à la source : des chiffres ont pu être ajoutés, ou l’unité être différente.',
    reasons: [
      'La donnée ou la population est exprimée dans une autre unité, par exemple en milliers.',
      'La donnée dénombre autre chose, par exemple des incidents relevés automatiquement.',
    ],
  },
  'percent-out-of-range': {
    title: 'Pourcentage hors de l’intervalle de 0 à 100',
    sentence: (finding, names) =>
      `${cell(finding, names)} : la donnée est de ${formatNumber(finding.details.value)}, alors qu’un pourcentage est compris entre 0 et 100.`,
    meaning: 'La question appelle un pourcentage, par exemple 12,5.',
    todo: 'Corriger la donnée ; il peut s’agir d’un dénombrement, ou d’une virgule décimale perdue.',
    reasons: [
      'Un dénombrement a été saisi à la place d’un pourcentage.',
      'La virgule décimale a été perdue.',
    ],
  },
};

function cell(finding: FindingOf, names: Names): string {
  return capital(names.cell(finding.cells[0]?.cell ?? ''));
}
