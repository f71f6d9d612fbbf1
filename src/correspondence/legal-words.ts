/** Words without meaning for the offence: grammar, and the language of statutes and lists. */
const empty = new Set(
  `a al an and any art arts articulo articulos as at by cause causing code codigo como con contemple
  contra crime crimes cual cualquier cualquiera de decreto del delito delitos el ella en etc figura final for from
  falta faltas ha han he in inc inciso infraccion infracciones infr la las ley leyes lo los mas may n nr nro num numero o of
  offence offences offense offenses on or other others otra otras otro otros para penal por que sanciona
  castiga sec section sections shall se si sin descripcion informacion simple su sus letra the this that to u un una uno
  under use with without y e es sea sobre ante entre act acts actos acto related relacionado relacionados
  relacionadas establecido prevista previsto persona personas person persons tipo demas ser fin`.split(
    /\s+/,
  ),
);

/** Endings of Spanish and English words that change the kind of word and not the thing. */
const endings = [
  'imientos amientos aciones uciones iciones',
  'imiento amiento aciones adoras adores ancias encias idades mente',
  'acion ucion icion adora antes ancia encia idad ables ibles ivas ivos osas osos ation',
  'ador ante able ible ivas ivos iva ivo osa oso adas ados idas idos ando iendo ings ment ness',
  'cion sion ada ado ida ido are ere ire ing ers ies',
  'es as os ar er ir ed al ly',
  'a e o s y',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

const shortestStem = 4;

/** Beginnings of words that the endings would make the same as another word: violencia, violación. */
const apart =
  'autorid concus cultiv estadi habitac habitad milici mercad mercanc monument partid parto plagas placa residenc residu segurid taxi violen'.split(
    ' ',
  );

/** A text without accents and case, cut into its words. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * One stem for the forms of a legal word in Spanish or English, lighter on the meaning than on the
 * ending: falsificar, falsificación; homicida, homicidio. Rough on purpose, the same for what is asked
 * and for what is known.
 */
export function legalStem(word: string): string {
  const beginning = apart.find((start) => word.startsWith(start));
  if (beginning !== undefined) return beginning;
  let rest = word.length > 4 ? word.replace(/([^su])s$/, '$1') : word;
  for (const ending of endings) {
    if (rest.endsWith(ending) && rest.length - ending.length >= shortestStem) {
      rest = rest.slice(0, -ending.length);
      break;
    }
  }
  return rest.replace(/[aeiou]+$/, (tail) => (rest.length - tail.length >= 3 ? '' : tail));
}

/** A word of a label as it stands there, and its stem. */
export interface LegalWord {
  typed: string;
  stem: string;
}

/** The words of a label that can tell which offence it is, in order, each stem once. */
export function legalWords(text: string): LegalWord[] {
  const words = plainWords(text)
    .filter((word) => !empty.has(word) && !/\d/.test(word) && word.length > 1)
    .map((typed) => ({ typed, stem: legalStem(typed) }));
  return words.filter(({ stem }, at) => words.findIndex((other) => other.stem === stem) === at);
}
