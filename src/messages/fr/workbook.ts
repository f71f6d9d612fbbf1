import type { StatusInWords, WorkbookMessages } from '../workbook.ts';
import { counted, formatList } from './format.ts';

/** "de 2010 à 2013", or "pour 2013" for the one year. */
function yearSpan(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? `pour ${first}` : `de ${first} à ${last}`;
}

/** "K comprise dans une autre catégorie, L non collectée"; remarks in brackets are left out. */
function statusList(statuses: readonly StatusInWords[]): string {
  return statuses
    .map(({ status, label }) => `${status} ${label.replace(/ \(.*\)$/, '').toLowerCase()}`)
    .join(', ');
}

/** The blank workbook in French. */
export const workbookMessages: WorkbookMessages = {
  documentTitle: (instrument, cycle) => `${instrument}, cycle ${cycle}`,
  frontPage: {
    sheet: 'Page de garde',
    cycle: (cycle) => `Cycle ${cycle}`,
    file: (title) => title.toUpperCase(),
    partOfFile: (title, institution) =>
      `${title.toUpperCase()} : tableaux à remplir par ${institution}`,
    referenceYear: (year, years) =>
      `Année de référence ${year}, avec des données ${yearSpan(years)}`,
    addressTitle: 'À l’attention de l’agent de coordination',
    address: [
      'Le présent fichier sert à recueillir des données sur la criminalité et sur le fonctionnement du système de justice pénale. Aucune institution ne les détient toutes à elle seule. Veuillez transmettre les feuilles du fichier à la police, aux services du ministère public, aux tribunaux, à l’administration pénitentiaire et à l’autorité chargée des enquêtes de victimisation ; la liste des feuilles ci-dessous indique qui remplit généralement chacune d’elles.',
      'Veuillez réunir les réponses dans un seul exemplaire de ce fichier, rapprocher les données les unes des autres et renvoyer cet exemplaire unique, qui constitue la réponse de votre pays. Toute question à ce sujet sera adressée à l’agent désigné ci-dessous.',
    ],
    partAddressTitle: (institution) => `Destinataire : ${institution}`,
    partAddress: [
      'Le présent fichier est une partie du questionnaire : il contient uniquement les tableaux que votre institution remplit généralement. D’autres institutions reçoivent les autres parties.',
      'Veuillez renvoyer ce fichier à l’agent de coordination désigné ci-dessous, qui réunit les différentes parties en une seule réponse. Veuillez ne pas modifier le nom de cet agent.',
    ],
    officerTitle: 'Agent de coordination',
    country: 'Pays',
    contentsTitle: 'Feuilles du fichier',
    contentsSheet: 'Feuille',
    contentsTables: 'Contenu',
    contentsInstitutions: 'Généralement remplie par',
    instructions: 'Comment remplir le fichier ; signification des signes et des statuts',
    tables: (numbers) => `${numbers.length === 1 ? 'Tableau' : 'Tableaux'} ${formatList(numbers)}`,
    institutions: (names) => formatList(names),
  },
  instructions: {
    sheet: 'Instructions',
    title: 'Instructions',
    asked: {
      title: 'Données demandées',
      years: (referenceYear, years) =>
        years.length === 1
          ? `Le présent cycle porte uniquement sur l’année de référence ${referenceYear}.`
          : `Le présent cycle porte sur l’année de référence ${referenceYear}. Chaque ligne comporte une colonne pour chaque année ${yearSpan(years)} : les données déjà transmises peuvent être reprises ou corrigées.`,
      volume: (tables, lines, years) =>
        `Le fichier compte ${counted(tables, 'tableau', 'tableaux')} et ${counted(lines, 'ligne', 'lignes')}, chaque ligne portant sur ${counted(years.length, 'année', 'années')}. Fournir les données dont le pays dispose ; un tableau, même rempli en partie, mérite d’être transmis.`,
      period:
        'Fournir les données de l’année civile. Si les données n’existent que pour une autre période, telle que l’exercice budgétaire, les saisir et préciser la période dans le commentaire. Pour les données arrêtées à une date donnée (personnes détenues, personnel, population), indiquer cette date dans le commentaire.',
    },
    steps: {
      title: 'Comment remplir',
      lines: [
        'Saisir ou coller des données uniquement dans les cellules teintées. Les années d’une même ligne sont placées côte à côte, de sorte qu’un bloc de données peut être collé en une seule fois ; coller les valeurs sans leur mise en forme.',
        'Saisir les dénombrements sous forme de nombres entiers, sans texte, symbole ni appel de note, et les pourcentages sous forme de nombres de 0 à 100. En l’absence de donnée, l’un des signes conventionnels ci-dessous peut en tenir lieu.',
        'Compter ce qu’indique la ligne. Si la définition appliquée dans le pays diffère du code de classification placé en regard de la ligne (Classification internationale des infractions à des fins statistiques, ICCS, version 1.0), saisir la donnée, lui attribuer le statut D et décrire la différence dans le commentaire.',
        'Les lignes placées sous la mention « dont » sont comprises dans la ligne qui précède cette mention. Ne pas calculer un total qui ne figure pas dans les registres : saisir ce qui est enregistré et expliquer dans le commentaire pourquoi la somme des composantes diffère du total.',
      ],
    },
    zero: {
      title: 'Zéro, cellule vide et donnée manquante',
      lines: [
        'Saisir 0, ou le signe « néant », lorsque la donnée est connue et qu’aucun cas n’a été compté.',
        'Laisser la cellule en blanc en l’absence de donnée. Une cellule vide sans statut signifie que la donnée est manquante. Elle n’est jamais interprétée comme un zéro.',
        'Si la raison de l’absence de donnée est connue, l’indiquer : saisir un signe conventionnel à la place de la donnée, ou choisir le statut K, L, M ou Q.',
      ],
    },
    marks: {
      title: 'Signes conventionnels à la place d’une donnée',
      intro:
        'Les signes ci-après peuvent être saisis dans une cellule prévue pour une donnée. Ils sont les mêmes dans toutes les langues. Le statut choisi pour la donnée l’emporte sur le signe.',
      mark: 'Signe',
      meaning: 'Signification',
      use: 'Quand l’employer',
      meanings: {
        'not-available': {
          meaning: 'Non disponible',
          use: 'La donnée existe ou peut exister mais n’a pas été obtenue. La cellule peut aussi être laissée en blanc.',
        },
        'not-applicable': {
          meaning: 'Sans objet',
          use: 'La catégorie n’existe pas dans le pays ; il ne peut donc y avoir de donnée.',
        },
        nil: { meaning: 'Néant', use: 'La donnée est égale à zéro : équivaut à la saisie de 0.' },
        'included-elsewhere': {
          meaning: 'Comprise ailleurs',
          use: 'Le nombre est compris dans la donnée d’une autre ligne. Préciser laquelle dans le commentaire.',
        },
        confidential: {
          meaning: 'Confidentielle',
          use: 'La donnée existe mais ne peut être communiquée.',
        },
      },
    },
    statuses: {
      title: 'Statuts',
      intro:
        'À chaque donnée correspond une cellule de statut, placée sous la même année. Choisir dans la liste ou laisser en blanc : une donnée sans statut est une valeur normale, une cellule vide sans statut est une donnée manquante.',
      code: 'Statut',
      label: 'Signification',
      use: 'Quand l’employer',
      with: { value: 'Avec une donnée', 'no-value': 'À la place d’une donnée' },
    },
    checks: {
      title: 'Contrôles en cours de saisie',
      lines: [
        'Les colonnes intitulées « Contrôles » comparent, pour chaque année, les totaux à leurs composantes, au sein du tableau et d’un tableau à l’autre. Elles restent vides tant que tout concorde et indiquent, dans le cas contraire, l’ampleur de l’écart.',
        'Les contrôles ne portent que sur les données saisies : une cellule vide n’est jamais assimilée à zéro, et une somme de composantes inférieure au total n’est signalée que si toutes les composantes sont renseignées. Si plusieurs comparaisons font apparaître un écart, elles sont signalées l’une après l’autre.',
        'Les contrôles n’empêchent pas de poursuivre la saisie. Si les données sont exactes malgré l’écart, les laisser telles quelles et en donner la raison dans le commentaire.',
      ],
    },
    sources: {
      title: 'Source et commentaire',
      lines: [
        'Source : l’institution et la publication ou le registre dont proviennent les données de la ligne.',
        'Commentaire : tout ce qu’un lecteur doit savoir pour utiliser les données : définition ou unité de compte différente, changement de méthode, lieux ou autorités non couverts, raison d’une forte variation. Si le commentaire ne concerne qu’une année, commencer par indiquer celle-ci.',
      ],
    },
    colours: {
      title: 'Couleurs et symboles',
      input: 'Cellule teintée et encadrée : à remplir.',
      fixed:
        'Cellule blanche : texte fixe. Il ne peut être modifié ; les colonnes peuvent être élargies et la hauteur des lignes augmentée.',
      header:
        'Bandeau foncé : en-têtes des colonnes. Il reste toujours visible et se répète sur chaque page imprimée.',
      check:
        'Texte en gras dans une cellule encadrée : un contrôle. Les données placées en regard sont à examiner.',
      note: 'Petit triangle dans le coin d’une cellule : une note contenant la définition, qui s’affiche lorsque le pointeur est placé sur la cellule.',
      example: 'Exemple',
    },
    notAsked: {
      title: 'Tableaux non demandés pour ce cycle',
      intro:
        'Certains tableaux et certaines lignes ne sont demandés que tous les deux ans. Leurs numéros sont omis et aucune réponse n’est attendue à leur sujet.',
      lines: 'Lignes omises dans des tableaux demandés :',
      none: 'Tous les tableaux du questionnaire sont demandés pour ce cycle.',
    },
    about: {
      title: 'À propos de ce classeur',
      edition: (title, edition) => `${title}. ${edition}.`,
      evidence:
        'Ses tableaux et ses lignes correspondent à ce qui est publiquement connu du questionnaire ; certaines lignes sont déduites de données publiées.',
      layout:
        'La présentation de ce classeur est celle du logiciel qui l’a produit. En cas de différence avec le questionnaire diffusé par l’Office des Nations Unies contre la drogue et le crime, c’est ce questionnaire qui fait foi.',
    },
  },
  statusUse: {
    A: 'La donnée n’appelle aucune observation. La cellule peut aussi être laissée en blanc.',
    B: 'La donnée n’est pas comparable à celle de l’année précédente : la définition, la couverture ou la méthode a changé.',
    D: 'La donnée repose sur une définition autre que celle qui est demandée.',
    E: 'La donnée est une estimation et non un dénombrement de faits enregistrés.',
    P: 'La donnée peut encore être modifiée.',
    W: 'La donnée comprend aussi ce qui relève d’une autre ligne. Préciser laquelle dans le commentaire.',
    K: 'Le nombre est compris dans la donnée d’une autre ligne. Préciser laquelle dans le commentaire.',
    L: 'Cette information n’est collectée par aucune institution.',
    M: 'La catégorie n’existe pas dans le pays ; il ne peut donc y avoir de donnée.',
    O: 'L’information existe ou peut exister mais n’a pas été obtenue. La cellule peut aussi être laissée en blanc.',
    Q: 'La donnée existe mais ne peut être communiquée.',
  },
  chapterSheet: {
    title: (number, title) => `${number}  ${title}`,
    tableTitle: (number, title) => `Tableau ${number}  ${title}`,
    facts: ({ unit, exceptions, time, institution }) => {
      const units = [unit, ...exceptions.map((each) => `${each.unit} (ligne « ${each.row} »)`)];
      const when = time === 'flow' ? 'portant sur toute l’année' : 'arrêtées à une date de l’année';
      return `Unité de compte : ${units.join(' ; ')}. Données ${when}. Tableau généralement rempli par ${institution}.`;
    },
    divides: {
      sum: (row, table) =>
        `La somme des lignes est égale à la ligne « ${row} » (tableau ${table}).`,
      'at-most': (row, table) =>
        `La somme des lignes ne dépasse pas la ligne « ${row} » (tableau ${table}).`,
      'of-which': (row, table) =>
        `Chaque ligne est une partie de la ligne « ${row} » (tableau ${table}).`,
    },
    rowPath: (labels) => labels.join(' – '),
    group: (parent, label) => `${parent}, ${label}`,
    label: 'Rubrique',
    category: 'Catégorie',
    classification: 'Classification',
    iccs: (codes, tags) => `ICCS ${[...codes, ...tags].join(', ')}`,
    figures: 'Données',
    status: 'Statut',
    checks: 'Contrôles',
    source: 'Source',
    comment: 'Commentaire',
  },
  note: {
    iccs: (code, title) => `ICCS ${code} : ${title}`,
    variable: (tag, label) => `Uniquement si la variable ${tag} s’applique : ${label}`,
    includes: (terms) => `Par exemple : ${terms.join(' ; ')}`,
    unit: (unit) => `Unité de compte : ${unit}`,
  },
  checks: {
    parts: 'Composantes',
    table: (number) => `Tableau ${number}`,
    over: (parts, difference) => `${parts} : ${difference} de plus que le total`,
    short: (parts, difference) => `${parts} : ${difference} de moins que le total`,
    moreThanWhole: (difference) => `${difference} de plus que l’ensemble`,
    moreThanTable: (table, difference) => `${difference} de plus que dans le tableau ${table}`,
  },
  institutions: {
    police: 'la police',
    prosecution: 'les services du ministère public',
    courts: 'les tribunaux',
    prisons: 'l’administration pénitentiaire',
    survey: 'l’autorité chargée des enquêtes de victimisation',
    statistics: 'l’institut national de statistique',
  },
  inputRules: {
    count: {
      title: 'Nombre entier attendu',
      text: (marks) =>
        `Saisir un nombre entier, égal ou supérieur à 0, sans texte ni symbole. En l’absence de donnée, laisser la cellule en blanc et choisir un statut, ou saisir l’un des signes suivants : ${marks}`,
    },
    percent: {
      title: 'Pourcentage attendu',
      text: (marks) =>
        `Saisir un nombre de 0 à 100, par exemple 12,5. En l’absence de donnée, laisser la cellule en blanc et choisir un statut, ou saisir l’un des signes suivants : ${marks}`,
    },
    status: {
      title: 'Statut absent de la liste',
      text: 'Choisir une lettre dans la liste ou laisser la cellule en blanc. La feuille « Instructions » donne la signification des lettres.',
      promptTitle: 'Statut de la donnée',
      prompt: (withFigure, withoutFigure) =>
        `Avec donnée : ${statusList(withFigure)}. Sans donnée : ${statusList(withoutFigure)}.`,
    },
  },
  printedPage: {
    header: (instrument, cycle) => `${instrument}, cycle ${cycle}`,
    page: (page, pages) => `Page ${page} sur ${pages}`,
  },
};
