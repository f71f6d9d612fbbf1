/** What can go wrong between this program and a server: the same few things, whatever its words. */
export type ServerFault =
  | 'unreachable'
  | 'encryption'
  | 'login'
  | 'database'
  | 'busy'
  | 'permission'
  | 'table'
  | 'query'
  | 'writes'
  | 'time'
  | 'cancelled'
  | 'lost';

/** Thrown inside this folder only; `reason` is what the server said, without any secret. */
export class ServerError extends Error {
  readonly fault: ServerFault;
  readonly reason: string;
  /** SQLSTATE, where the server gave one. */
  readonly state: string;

  constructor(fault: ServerFault, reason: string, state = '') {
    super(fault);
    this.name = 'ServerError';
    this.fault = fault;
    this.reason = reason;
    this.state = state;
  }
}

/** SQLSTATE codes and classes (PostgreSQL manual, appendix A); a code counts before its class. */
const byState: Readonly<Record<string, ServerFault>> = {
  '08': 'lost',
  '25006': 'writes',
  '28': 'login',
  '3D': 'database',
  '3F': 'table',
  '40001': 'busy',
  '42501': 'permission',
  '42P01': 'table',
  '53300': 'busy',
  '57014': 'cancelled',
  '57P01': 'lost',
  '57P02': 'lost',
  '57P03': 'busy',
};

const unreachable =
  /^E(CONNREFUSED|CONNRESET|NOTFOUND|AI_AGAIN|HOST|NET|TIMEDOUT|NOENT|ACCES|INVAL)/;

/** Which fault an error is that was thrown while connecting or while a query ran. */
export function faultOf(error: unknown, during: 'connecting' | 'query'): ServerFault {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === '42501' && during === 'connecting') return 'login';
  const known = byState[code] ?? byState[code.slice(0, 2)];
  if (known !== undefined) return known;
  if (message === 'Query read timeout') return 'time';
  if (/SSL|TLS|CERT|SIGNATURE/.test(code) || /SSL|certificate/i.test(message)) return 'encryption';
  if (/password must be|SASL|SCRAM/.test(message)) return 'login';
  // A code that begins with a digit is an answer of the server.
  if (during === 'connecting' && !/^\d/.test(code)) return 'unreachable';
  return unreachable.test(code) || /terminated|not queryable|closed/.test(message)
    ? 'lost'
    : 'query';
}
