import type { FactDetails } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import { counted, formatDay, formatList, formatNumber, isOne } from './format.ts';

/** What reading the sources brought to light. */
export const datasetMessages: Pick<FindingMessages, keyof FactDetails> = {
  'duplicate-records': {
    title: 'Enregistrements ayant la même clé',
    sentence: ({ details: d }) =>
      `${start(d)}${duplicates(d)} (clé : ${d.key}). ${lines(d)}${otherYears(d)}`,
    meaning:
      'La clé distingue les enregistrements. Un enregistrement présent deux fois gonfle les données ; deux enregistrements ayant la même clé et un contenu différent ne peuvent être exacts l’un et l’autre.',
    todo: 'Supprimer les copies, ou inscrire "duplicates": "once" dans la description de la source. Lorsque le contenu diffère, déterminer quel enregistrement fait foi, ou ajouter à la clé la colonne qui les distingue.',
    reasons: [
      'Une affaire a été transférée d’un service à l’autre et enregistrée par les deux.',
      'Une affaire comporte à dessein plusieurs enregistrements, et il manque une colonne à la clé.',
    ],
  },
  'silent-combination': {
    title: 'Combinaison sans enregistrement',
    sentence: ({ details: d }) =>
      `${start(d)}sur ${counted(d.all, 'combinaison', 'combinaisons')} de ${formatList(d.by.split(', ').map((column) => `« ${column} »`))}, ${counted(d.silent, 'n’a aucun enregistrement', 'n’ont aucun enregistrement')} : ${firstOf(d.combinations, d.silent)}.${otherYears(d)}`,
    meaning:
      'D’après la description de la source, chaque combinaison comporte des enregistrements tous les ans. Leur absence signifie généralement que des données ne sont pas parvenues, et non que rien ne s’est produit.',
    todo: 'Demander les données manquantes, ou indiquer dans un commentaire ce qui manque aux données.',
    reasons: [
      'Rien ne s’y est produit.',
      'Le territoire ou le service n’existait pas cette année-là.',
    ],
  },
  'band-gap': {
    title: 'Âges hors des tranches d’âge',
    sentence: ({ details: d }) =>
      `${start(d)}l’âge indiqué dans ${counted(d.records, 'enregistrement', 'enregistrements')} ne relève d’aucune tranche du questionnaire, ou relève de deux (colonne « ${d.from} » : ${firstOf(d.texts, d.different)}). ${isOne(d.records) ? 'Cet enregistrement n’entre' : 'Ces enregistrements n’entrent'} dans aucune catégorie de « ${d.column} ».${otherYears(d)}`,
    meaning:
      'Une tranche qui empiète sur deux tranches du questionnaire n’est jamais partagée arbitrairement : ses enregistrements ne figurent dans aucune.',
    todo: 'Demander les âges par tranches compatibles, ou par année d’âge.',
    reasons: ['La source ne publie que ces tranches.'],
  },
  'total-differs': {
    title: 'Total différent de la somme de ses composantes',
    sentence: ({ details: d }) =>
      `${start(d)}${totals(d.differing, d, ['diffère', 'diffèrent'])} de la somme des autres enregistrements. ${largestGap(d)}${otherYears(d)}`,
    meaning:
      'La source comporte des totaux à côté de leurs composantes. Les composantes sont utilisées, et le total montre s’il en manque.',
    todo: 'Demander à l’organisme qui publie la source laquelle des deux valeurs fait foi, et corriger l’autre.',
    reasons: [
      'Le total comprend des enregistrements qui ne figurent dans aucune composante.',
      'Le total n’a pas été révisé en même temps que ses composantes.',
    ],
  },
  'total-not-compared': {
    title: 'Total sans composantes auxquelles le comparer',
    sentence: ({ details: d }) => {
      const none = `aucun des ${formatNumber(d.totals)} totaux ${ofColumn(d)} n’a pu être comparé`;
      const what =
        d.alone === d.totals && d.totals > 1
          ? none
          : totals(d.alone, d, ['n’a pu être comparé', 'n’ont pu être comparés']);
      return `${start(d)}${what} (« ${d.measure} ») : aucun autre enregistrement ne concorde avec ${d.alone === 1 ? 'lui' : 'eux'} dans les autres colonnes.${otherYears(d)}`;
    },
    meaning:
      'D’après la description de la source, l’enregistrement est un total. Rien n’indique si ses composantes sont complètes.',
    todo: 'Vérifier si des enregistrements manquent, ou si le total est orthographié autrement que ses composantes dans une autre colonne.',
    reasons: ['La source ne fournit à cet endroit que le total.'],
  },
  'stock-day': {
    title: 'Données de stock d’une autre date',
    sentence: ({ details: d }) => {
      const none = `« ${d.title} » : pour ${d.year}, aucun enregistrement ne se rapporte à la date d’arrêté, le ${day(d.expected)} (colonne « ${d.column} »)`;
      if (d.counted !== '') {
        const apart = `${counted(d.days, 'jour', 'jours')} ${d.counted < d.expected ? 'plus tôt' : 'plus tard'}`;
        if (d.records === 1) {
          return `${none}. Le seul enregistrement du ${day(d.counted)}, soit ${apart}, est compté à la place.${otherYears(d)}`;
        }
        return `${none}. Les enregistrements du ${day(d.counted)}, soit ${apart}, sont comptés à la place (${counted(d.records, 'enregistrement', 'enregistrements')}).${otherYears(d)}`;
      }
      const near =
        d.limit === 0
          ? ''
          : `, ni à une date qui en soit éloignée d’au plus ${counted(d.limit, 'jour', 'jours')}`;
      const left =
        d.records === 1
          ? 'L’enregistrement qui se rapporte à une autre date n’est pas compté.'
          : `Les ${formatNumber(d.records)} enregistrements qui se rapportent à d’autres dates ne sont pas comptés.`;
      return `${none}${near}. ${left}${otherYears(d)}`;
    },
    meaning:
      'Le questionnaire demande le nombre de personnes à une date donnée. À une autre date, il peut être plus élevé ou plus faible.',
    todo: 'Demander les données à la date d’arrêté, ou indiquer la date dans un commentaire.',
    reasons: ['Le registre est arrêté à une autre date de l’année, précisée dans un commentaire.'],
  },
  'distinct-in-several': {
    title: 'Comptages dans plusieurs catégories',
    sentence: ({ details: d }) =>
      `${start(d)}la colonne « ${d.column} » comporte ${counted(d.distinct, 'texte différent', 'textes différents')}, et la somme de leurs comptages par catégorie (« ${d.measure} ») est de ${formatNumber(d.sum)}, soit ${formatNumber(d.sum - d.distinct)} de plus. Une donnée qui réunit plusieurs catégories compte chaque texte une seule fois, ce que ne fait pas l’addition de plusieurs lignes de mapping.csv.${otherYears(d)}`,
    meaning:
      'Une personne ayant deux enregistrements dans des catégories différentes compte dans l’une et dans l’autre. La somme des catégories est donc supérieure à leur total.',
    todo: 'Attribuer à chaque personne une seule catégorie, par exemple d’après l’infraction la plus grave, ou fournir les totaux à partir d’une autre source.',
    reasons: [
      'Les données comptent une personne une fois par infraction, ce que précise un commentaire.',
    ],
  },
  'negative-values': {
    title: 'Valeurs négatives dans la source',
    sentence: ({ details: d }) =>
      `${start(d)}la mesure « ${d.measure} » est inférieure à zéro dans ${counted(d.records, 'enregistrement', 'enregistrements')}. Les données qui ${isOne(d.records) ? 'le comprennent' : 'les comprennent'} s’en trouvent diminuées.${otherYears(d)}`,
    meaning: 'Rien de ce qui se compte n’est inférieur à zéro.',
    todo: 'Corriger les valeurs, ou les énumérer sous "nulls" dans la description de la source si elles signifient l’absence de valeur.',
    reasons: [
      'La source inscrit sous forme de valeurs négatives les rectifications d’enregistrements antérieurs.',
    ],
  },
  'sum-not-exact': {
    title: 'Somme comportant trop de chiffres',
    sentence: ({ details: d }) =>
      `${start(d)}la somme de la mesure « ${d.measure} » atteint ${d.sum}, ou certaines de ses valeurs sont de cet ordre de grandeur. Au-delà de ${formatNumber(Number.MAX_SAFE_INTEGER)}, une donnée n’est plus exacte.${otherYears(d)}`,
    meaning:
      'Les classeurs conservent 15 chiffres d’un nombre, et un dénombrement aussi élevé de personnes ou d’infractions est impossible.',
    todo: 'Vérifier si la colonne contient des identifiants ou des numéros de téléphone, ou des valeurs accolées les unes aux autres.',
    reasons: ['La mesure est un montant exprimé dans une petite unité monétaire.'],
  },
};

/** "« police-offences » : en 2016, ". */
function start({ title, year }: { title: string; year: number }): string {
  return `« ${title} » : en ${year}, `;
}

function otherYears({ year, years }: { year: number; years: string }): string {
  const others = years.split(' ').filter((entry) => entry !== '' && entry !== String(year));
  return others.length === 0 ? '' : ` Il en va de même en ${formatList(others)}.`;
}

/** The first of several, which are joined by `; `. */
function firstOf(list: string, all: number): string {
  const first = list.split('; ');
  const more = all - first.length;
  const named = first.join(' ; ');
  return more > 0 ? `${named} ; et ${counted(more, 'autre', 'autres')}` : named;
}

function duplicates(d: FactDetails['duplicate-records']): string {
  if (d.content === 'different') {
    return counted(
      d.keys,
      'clé correspond à plusieurs enregistrements contradictoires',
      'clés correspondent chacune à plusieurs enregistrements contradictoires',
    );
  }
  return d.counted === 'once'
    ? counted(
        d.records,
        'enregistrement en répète un autre et n’est pas compté de nouveau',
        'enregistrements en répètent d’autres et ne sont pas comptés de nouveau',
      )
    : counted(
        d.records,
        'enregistrement en répète un autre et est compté de nouveau',
        'enregistrements en répètent d’autres et sont comptés de nouveau',
      );
}

function lines({ file, lines: list, records, keys }: FactDetails['duplicate-records']): string {
  const first = list.split(' ');
  const isAll = first.length === records + keys;
  return `Fichier ${file}, lignes ${formatList(isAll ? first : [...first, 'suivantes'])}.`;
}

interface Totals {
  column: string;
  text: string;
  totals: number;
}

function ofColumn({ column, text }: Totals): string {
  return `« ${text} » de la colonne « ${column} »`;
}

/** "le total « Tous » de la colonne « région » diffère", "3 des 12 totaux […] diffèrent". */
function totals(some: number, of: Totals, [one, many]: readonly [string, string]): string {
  const verb = some === 1 ? one : many;
  if (of.totals === 1) return `le total ${ofColumn(of)} ${verb}`;
  const all = formatNumber(of.totals);
  return some === of.totals
    ? `les ${all} totaux ${ofColumn(of)} ${verb}`
    : `${some === 1 ? 'un' : formatNumber(some)} des ${all} totaux ${ofColumn(of)} ${verb}`;
}

/** The figures of the only total that differs, or of the one that differs most. */
function largestGap({
  differing,
  where,
  measure,
  total,
  sum,
}: FactDetails['total-differs']): string {
  const gap = formatNumber(Math.abs(total - sum));
  const figures = `le total de « ${measure} » est de ${formatNumber(total)} et la somme des autres enregistrements de ${formatNumber(sum)}, soit ${gap} de ${total > sum ? 'moins' : 'plus'}.`;
  const place = where === '' ? '' : `${where} : `;
  if (differing > 1) return `L’écart le plus grand : ${place}${figures}`;
  return place === '' ? capital(figures) : `${place}${figures}`;
}

/** A day in words; what is no day in ISO form stays as it is. */
function day(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text;
}
