/** Points that a line of text of this size takes. */
const linePerPoint = 1.35;

/** Narrow characters of Arial that fit in one unit of column width at 10 points; wide texts get less. */
const charactersPerUnit = 1.15;

/** Chinese characters and their punctuation: each is as wide as two letters, and a line may end after it. */
const ideograph = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u;

/** Letters of these scripts are a little wider than Latin ones. */
const wide = /\p{Script=Cyrillic}|\p{Script=Arabic}/u;

/** Arabic letters reach higher and lower. */
const tall = /\p{Script=Arabic}/u;

/** Lines that a text takes when it is wrapped at words in a width of so many column units. */
export function wrappedLines(text: string, width: number, size = 10): number {
  const room = Math.max(1, Math.floor((width * charactersPerUnit * 10) / size));
  return text
    .split('\n')
    .map((paragraph) => linesOfParagraph(paragraph, room))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Height in points of a text wrapped in a width of so many column units, with room around it. */
export function textHeight(text: string, width: number, size = 10): number {
  const line = size * linePerPoint * (tall.test(text) ? 1.15 : 1);
  return Math.ceil(wrappedLines(text, width, size) * line + 6);
}

function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { piece, space } of pieces(paragraph)) {
    const needed = widthOf(piece);
    const after = used + (used > 0 && space ? 1 : 0) + needed;
    if (after <= room) {
      used = after;
    } else {
      lines += used === 0 ? 0 : 1;
      // A word longer than the line is broken.
      lines += Math.ceil(needed / room) - 1;
      used = needed % room || room;
    }
  }
  return lines;
}

/** Words, and ideographs one by one. */
function pieces(paragraph: string): { piece: string; space: boolean }[] {
  return paragraph.split(' ').flatMap((word) =>
    word
      .split(new RegExp(`(${ideograph.source})`, 'u'))
      .filter((piece, index) => piece !== '' || index === 0)
      .map((piece, index) => ({ piece, space: index === 0 })),
  );
}

function widthOf(word: string): number {
  let width = 0;
  for (const character of word) {
    width += ideograph.test(character) ? 2 : wide.test(character) ? 1.1 : 1;
  }
  return width;
}
