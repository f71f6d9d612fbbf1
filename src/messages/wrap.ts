/** Columns that a line has at the least, however narrow the terminal. */
const narrowest = 20;

/** Lines of at most `width` signs, broken at blanks; a longer word keeps its line to itself. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > Math.max(width, narrowest)) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A comment or label must not steer the terminal: control signs become blanks. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}
