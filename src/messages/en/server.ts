import type { ProblemParameters } from '../../problems.ts';

type Failed = ProblemParameters['server-failed'];

/** What a description of a server source lacks or has in excess. */
export function serverDescriptionSentence({
  reason,
  name,
}: ProblemParameters['server-description']): string {
  switch (reason) {
    case 'connection':
      return 'A source on a server needs "connection": the name of the environment variable that holds the address of the server.';
    case 'table':
      return 'A source on a server needs either "table" or "query", not both.';
    case 'table-name':
      return `"${name}" is not the name of a table. Write table or schema.table; a name with a point or a quote stands in double quotes.`;
    case 'of-files':
      return `"${name}" speaks of files and has no meaning for a server. Leave it out.`;
    case 'of-queries':
      return `"${name}" is not available for a source on a server. Let a view or the "query" of the description do it.`;
  }
}

/** What an environment variable should hold. */
export function serverSettingSentence({
  variable,
  reason,
}: ProblemParameters['server-setting']): string {
  switch (reason) {
    case 'not-set':
      return `The environment variable ${variable} is not set. Set it to the address of the server, such as postgresql://user:password@host:5432/database.`;
    case 'address':
      return `The environment variable ${variable} does not hold the address of a server. An address looks like postgresql://user:password@host:5432/database; signs such as @ or / in a password are written as %40 or %2F.`;
    case 'seconds':
      return `The environment variable ${variable} should hold a whole number of seconds from 1 to 999999.`;
  }
}

/** Why a server gave no answer, and what to do. What the server itself said stands in brackets. */
export function serverFailedSentence({ variable, fault, reason, seconds }: Failed): string {
  const said = reason === '' ? '' : ` (${reason.replace(/\s+/g, ' ')})`;
  const [what, mend] = failures[fault];
  return `${what.replace('{server}', `the server of ${variable}`)}${said}. ${mend
    .replace('{variable}', variable)
    .replace('{seconds}', String(seconds))}`;
}

const failures: Readonly<Record<Failed['fault'], readonly [what: string, mend: string]>> = {
  unreachable: [
    'There is no answer from {server}',
    'Check the host and the port in {variable}, and that this computer is let through to it.',
  ],
  encryption: [
    'An encrypted connection was not possible to {server}',
    'Check "sslmode" and "sslrootcert" in {variable} with who runs the server.',
  ],
  login: ['The user or the password was not accepted by {server}', 'Check both in {variable}.'],
  database: ['There is no such database on {server}', 'Check its name in {variable}.'],
  busy: ['No connection is free on {server}', 'Try again later.'],
  permission: [
    'The user may not read this table on {server}',
    'Let its owner grant SELECT on the table (and USAGE on its schema).',
  ],
  table: [
    'There is no such table on {server}',
    'Check "table" or "query" in this description; capitals count, and a table outside the search path needs its schema.',
  ],
  query: ['The query was refused by {server}', 'Check "query" and "columns" in this description.'],
  writes: [
    'The query would change data on {server}',
    'Sources are only read. Write a "query" that selects.',
  ],
  time: [
    'The query took too long on {server}',
    'It was stopped after {seconds} seconds; set UNCTS_QUERY_SECONDS to allow more, or let an index or a smaller view help.',
  ],
  cancelled: ['The query was stopped on {server}', 'Ask who runs the server, and try again.'],
  lost: [
    'The connection broke to {server}',
    'Check that the server runs and the network holds, and try again.',
  ],
};
