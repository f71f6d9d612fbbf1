/**
 * Gives the line on which each record of a CSV file starts, called once a record in file order.
 * The parser counts the line on which a record ends, and a Windows line break in quotes twice.
 */
export function lineCounter(): (linesSoFar: number, fields: readonly string[]) => number {
  let countedTwice = 0;
  return (linesSoFar, fields) => {
    countedTwice += occurrences(fields, /\r\n/g);
    return linesSoFar - countedTwice - occurrences(fields, /\n/g);
  };
}

function occurrences(fields: readonly string[], pattern: RegExp): number {
  return fields.reduce((sum, field) => sum + (field.match(pattern)?.length ?? 0), 0);
}
