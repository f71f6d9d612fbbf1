/** Points that a line of text of this size takes. */
const linePerPoint = 1.35;

/** Characters of Arial that fit in one unit of column width at 10 points; wide texts get less. */
const charactersPerUnit = 1.15;

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
  return Math.ceil(wrappedLines(text, width, size) * size * linePerPoint + 6);
}

function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) {
      used = needed;
    } else {
      lines++;
      used = word.length;
    }
  }
  return lines;
}
