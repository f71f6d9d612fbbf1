import type { TypedFigure } from '../../schema/types.ts';
import type {
  howRead as howReadInEnglish,
  whyNotUnderstood as whyInEnglish,
} from '../en/typed-figures.ts';
import { formatTyped } from './format.ts';

/** Why something that was typed is no figure. */
export const whyNotUnderstood: typeof whyInEnglish = {
  word: 'un mot ou un signe y tient lieu de donnée',
  unclear: 'il ne s’agit pas d’un nombre seul',
  separator: 'la virgule ou le point peut y séparer les milliers ou les décimales',
  date: 'il s’agit d’une date, et Excel transforme en dates des saisies telles que 10-17',
  estimate: 'il y est précisé que le nombre n’est pas exact',
  bound: 'il s’agit d’une limite et non d’un nombre',
  range: 'il s’agit d’un intervalle et non d’un nombre',
  exponent: 'le nombre est écrit avec un exposant',
  fraction: 'il s’agit d’une fraction',
  brackets: 'les parenthèses peuvent indiquer un nombre négatif',
  'percent-in-count': 'il s’agit d’un pourcentage, alors que la question appelle un dénombrement',
  boolean: 'il s’agit d’une valeur logique',
  error: 'il s’agit d’une erreur d’Excel',
  'no-result': 'il s’agit d’une formule dont le résultat n’est pas enregistré',
  'formula-as-text': 'il s’agit d’une formule saisie comme texte, qu’Excel ne calcule pas',
  invalid: 'le classeur est endommagé à l’endroit de cette cellule',
};

/** How something was read; after the figure it was read as. */
export const howRead: typeof howReadInEnglish = {
  'text-number': 'le nombre est saisi comme texte',
  'comma-as-thousands': 'la virgule a été considérée comme un séparateur de milliers',
  'point-as-thousands': 'le point a été considéré comme un séparateur de milliers',
  'decimal-comma': 'la virgule a été considérée comme le signe décimal',
  'percent-sign': 'le nombre est saisi comme texte, avec le signe « % »',
  'percent-format': 'la cellule est au format « pourcentage »',
  footnote: 'un appel de note placé à côté du nombre n’a pas été pris en compte',
  formula: 'il s’agit du résultat d’une formule, tel qu’il a été enregistré en dernier lieu',
};

/** What probably was meant, as something to do. */
export function whatWasMeant({
  value,
  status,
  mark,
}: NonNullable<TypedFigure['suggestion']>): string {
  if (mark !== undefined) return `S’il s’agit du signe « ${mark} », le saisir.`;
  const figure = value === undefined ? '' : formatTyped(value);
  return status === undefined
    ? `S’il s’agit de ${figure}, saisir ce nombre seul.`
    : `S’il s’agit de ${figure}, saisir ce nombre avec le statut ${status}.`;
}
