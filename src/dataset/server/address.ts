/** An address as Node's driver takes it, and what of it nobody may see. */
export interface ServerAddress {
  text: string;
  /** Puts stars in place of the password, wherever it stands. */
  scrub: (text: string) => string;
}

/**
 * Reads the address of a server: `postgresql://user:password@host:5432/database`, with the options that
 * the driver knows (such as `?sslmode=require`). Undefined when it is none.
 */
export function parseAddress(text: string): ServerAddress | undefined {
  if (!/^postgres(ql)?:\/\//.test(text)) return undefined;
  // The host may be left out for a socket: a name stands in for it here.
  const usual = text.replace('@/', '@socket/');
  if (!URL.canParse(usual)) return undefined;
  const url = new URL(usual);
  const secrets = [url.password, url.searchParams.get('password') ?? ''];
  const decoded = secrets.map(decode);
  if (decoded.includes(undefined)) return undefined;
  const hidden = [text, ...secrets, ...(decoded as string[]), process.env.PGPASSWORD ?? '']
    .filter((secret) => secret !== '')
    .sort((a, b) => b.length - a.length);
  return {
    text,
    scrub: (said) => hidden.reduce((shown, secret) => shown.replaceAll(secret, '***'), said),
  };
}

/** Percent signs decoded; undefined where they are no encoding. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
