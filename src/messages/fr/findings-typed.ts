import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { shortened, suggestionOf } from '../typed.ts';
import { formatTyped, inWords } from './format.ts';
import { howRead, whatWasMeant, whyNotUnderstood } from './typed-figures.ts';

type TypedCode = 'figure-not-understood' | 'status-not-understood' | 'figure-as-typed';

/** What people typed into the cells of a workbook. */
export const typedMessages: Pick<FindingMessages, TypedCode> = {
  'figure-not-understood': {
    title: 'Donnée non comprise',
    sentence: (finding, names) => {
      const meant = suggestionOf(finding.details);
      return [
        `${typed(finding, names)} n’a pu être interprétée : ${whyNotUnderstood[finding.details.reason]}.`,
        ...(meant === undefined ? [] : [whatWasMeant(meant)]),
        ...others(finding.details.others, 'La même saisie figure dans'),
      ].join(' ');
    },
    meaning:
      'Une donnée n’est jamais devinée : la cellule est considérée comme manquante tant qu’elle ne peut être lue.',
    todo: 'Saisir un nombre seul, sans mot ni symbole, ou l’un des signes conventionnels énumérés dans les instructions. Les remarques ont leur place dans le commentaire.',
    reasons: [
      'Une remarque ou un appel de note a été saisi à côté du nombre.',
      'Excel a modifié la saisie, par exemple en la transformant en date.',
      'Un mot a été saisi à la place d’un signe conventionnel.',
    ],
  },
  'status-not-understood': {
    title: 'Statut non compris',
    sentence: (finding, names) =>
      [
        `${typed(finding, names)} n’est pas un statut ; le statut ${finding.details.status} a été retenu.`,
        ...others(finding.details.others, 'La même saisie figure dans'),
      ].join(' '),
    meaning:
      'Un statut est une lettre de la liste de codes SDMX CL_OBS_STATUS, par exemple E pour une estimation.',
    todo: 'Choisir un statut dans la liste, ou laisser la cellule vide et porter la remarque dans le commentaire.',
    reasons: ['Une remarque a été saisie dans la cellule réservée au statut.'],
  },
  'figure-as-typed': {
    title: 'Donnée non saisie sous forme de nombre',
    sentence: (finding, names) => {
      const { how, value, others: count } = finding.details;
      return [
        `${typed(finding, names)} a été lue comme ${formatTyped(value)} : ${howRead[how]}.`,
        ...others(count, 'Il en va de même pour'),
      ].join(' ');
    },
    meaning:
      'Ce qui n’est pas saisi sous forme de nombre peut être lu différemment par un autre logiciel ou par une autre personne.',
    todo: 'Comparer la donnée lue à celle qui était voulue et la saisir sous forme de nombre seul.',
    reasons: [
      'Les données ont été collées à partir d’un texte ou d’un autre logiciel.',
      'Le classeur a été rempli avec d’autres paramètres de langue et de région.',
    ],
  },
};

/** "Tableau 2.1, Enlèvement, 2016 : la saisie « 1,234 » (feuille « 2 », cellule F12)". */
function typed({ cells, details }: FindingOf<TypedCode>, names: Names): string {
  const { text, sheet, address, file } = details;
  const of = file === undefined ? '' : ` du fichier ${file}`;
  const name = capital(names.cell(cells[0]?.cell ?? ''));
  return `${name} : la saisie « ${shortened(text)} » (feuille « ${sheet} », cellule ${address}${of})`;
}

function others(count: number, start: string): string[] {
  return count === 0
    ? []
    : [`${start} ${inWords(count, 'une', 'autre cellule', 'autres cellules')} du tableau.`];
}
