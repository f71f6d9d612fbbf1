import type { LocatedDetails } from '../../checks/details.ts';
import type { Names } from '../names.ts';
import { formatNumber } from './format.ts';

/**
 * " La cellule à corriger la plus probable est « tableau 5.1, Adultes, Hommes, 2016 » : avec la valeur
 * 427 474, les deux règles en cause seraient respectées." Empty where the rules together point to no
 * cell.
 */
export function pointing(
  culprit: string | null,
  { changes, mends = 1, fitting, others }: LocatedDetails,
  names: Names,
): string {
  if (culprit === null || changes === undefined) return '';
  const cell = `La cellule à corriger la plus probable est « ${names.cell(culprit)} »`;
  if (changes === 1) {
    const value =
      fitting === undefined ? 'avec une autre valeur' : `avec la valeur ${formatNumber(fitting)}`;
    const alone =
      others === 'none' ? ' Aucune autre donnée, modifiée seule, ne permettrait d’y parvenir.' : '';
    return ` ${cell} : ${value}, ${rulesWould(mends)}.${alone}`;
  }
  const value = fitting === undefined ? '' : ` et devrait être de ${formatNumber(fitting)}`;
  const without =
    others === 'none'
      ? ` Sans elle, modifier ${formatNumber(changes)} données ne suffirait pas.`
      : '';
  return ` ${cell} : il faut modifier au moins ${formatNumber(changes)} données pour que ${rulesBe(mends)} ; celle de cette cellule en fait partie${value}.${without}`;
}

function rulesWould(mends: number): string {
  return mends === 1
    ? 'la règle serait respectée'
    : `les ${asWord(mends)} règles en cause seraient respectées`;
}

function rulesBe(mends: number): string {
  return mends === 1
    ? 'la règle soit respectée'
    : `les ${asWord(mends)} règles en cause soient respectées`;
}

/** French writes the number two as a word within a sentence. */
function asWord(count: number): string {
  return count === 2 ? 'deux' : formatNumber(count);
}
