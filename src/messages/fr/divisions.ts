/** What divides a total, by the ids of the instruments. */
export const divisions: Readonly<Record<string, string>> = {
  age: 'selon l’âge',
  'age-status': 'selon la catégorie d’âge',
  aggravation: 'selon la circonstance aggravante',
  answer: 'selon la réponse donnée',
  cause: 'selon la cause',
  citizenship: 'selon la nationalité',
  city: 'selon la ville',
  conduct: 'selon l’acte commis',
  crime: 'selon l’infraction',
  cyber: 'selon le lien avec le numérique',
  decision: 'selon la décision',
  form: 'selon la forme d’exploitation',
  function: 'selon la fonction',
  group: 'selon le groupe',
  'iccs-section': 'selon la section de l’ICCS',
  launderer: 'selon l’auteur du blanchiment',
  'legal-representation': 'selon la représentation en justice',
  length: 'selon la durée de la détention',
  object: 'selon l’objet',
  offence: 'selon l’infraction',
  office: 'selon la qualité d’agent public',
  outcome: 'selon l’issue',
  payment: 'selon la prise en charge des frais',
  predicate: 'selon l’infraction dont provient le produit',
  reach: 'selon la portée',
  recidivism: 'selon la récidive',
  relationship: 'selon le lien avec l’auteur',
  request: 'selon l’origine de la demande',
  route: 'selon la voie empruntée',
  sector: 'selon le secteur',
  'selected-crime': 'pour certaines infractions',
  sentence: 'selon la situation pénale',
  sex: 'selon le sexe',
  side: 'selon le caractère actif ou passif',
  weapon: 'selon l’arme',
};

/**
 * "selon le sexe", "dans le tableau 1.3". A module that somebody else wrote can divide by more, which
 * is then not named.
 */
export function divided(by: string): string {
  if (by.startsWith('table ')) return `dans le tableau ${by.slice('table '.length)}`;
  return (Object.hasOwn(divisions, by) ? divisions[by] : undefined) ?? 'par catégorie';
}
