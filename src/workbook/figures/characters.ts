/**
 * Code points of the digit zero in other scripts; nine digits follow each (Unicode, category Nd):
 * Arabic-Indic, Extended Arabic-Indic, N'Ko, Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil,
 * Telugu, Kannada, Malayalam, Thai, Lao, Tibetan, Myanmar, Khmer, Mongolian.
 */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
] as const;

/** Characters that take no room: zero-width ones, marks of direction, soft hyphens. */
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** What divides figures and is no thousands mark: two lines of a cell are two texts. */
const dividers = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

const alike: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-'],
  [/[\u2018\u2019\u02bc\u00b4\u2032`]/g, "'"],
  [/\u060c/g, ','],
  [/[\u066a\ufe6a]/g, '%'],
  [/[\u223c\u301c]/g, '~'],
];

/**
 * A text with the digits 0 to 9, plain spaces, hyphens and apostrophes, without characters that take
 * no room and without space around it. Letters stay as they are, and so do raised digits and
 * fractions, which compatibility forms of Unicode would turn into other numbers ("123¹" into 1231).
 */
export function folded(text: string): string {
  let result = text
    .replace(unseen, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(dividers, '\n')
    .replace(/\p{Zs}/gu, ' ');
  for (const [signs, plain] of alike) result = result.replace(signs, plain);
  return result.replace(/\p{Nd}/gu, plainDigit).trim();
}

/** True for digits of two scripts in one text, such as "1٢". */
export function mixesScripts(text: string): boolean {
  const scripts = [...text].filter((sign) => /\p{Nd}/u.test(sign)).map(zeroOf);
  return new Set(scripts).size > 1;
}

function plainDigit(sign: string): string {
  const zero = zeroOf(sign);
  return zero === undefined ? sign : String((sign.codePointAt(0) ?? 0) - zero);
}

/** The zero of a digit's script: those of Latin texts, full-width or not, have none to speak of. */
function zeroOf(sign: string): number | undefined {
  const point = sign.codePointAt(0) ?? 0;
  return zeros.find((zero) => point >= zero && point < zero + 10);
}
