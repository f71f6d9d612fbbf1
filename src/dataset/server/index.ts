import type { Problem } from '../../problems.ts';
import type { SourceResult } from '../engine.ts';
import type { DescribedSource } from '../source-files.ts';
import { parseAddress } from './address.ts';
import { connect, type ServerConnection } from './connection.ts';
import { ServerError } from './faults.ts';
import { readServerSource } from './read-source.ts';

/** Environment variable with the longest time that a query may take, in seconds. */
const limitVariable = 'UNCTS_QUERY_SECONDS';
const usualLimit = 600;

/** The servers of a run: one connection, and one view of the data, for each address. */
export interface Servers {
  read(source: DescribedSource, keys: readonly string[]): Promise<SourceResult>;
  close(): Promise<void>;
}

/** Servers are connected to when the first source needs them; addresses come from the environment. */
export function openServers(environment: NodeJS.ProcessEnv): Servers {
  const opened = new Map<string, Promise<ServerConnection>>();
  return {
    async read(source, keys) {
      const { definition, describedIn: file } = source;
      const variable = definition.file.connection ?? '';
      const setting = settingsOf(environment, variable);
      if ('reason' in setting) {
        return { problems: [{ code: 'server-setting', file, ...setting }] };
      }
      const failed = ({ fault, reason }: ServerError): Problem => {
        return { code: 'server-failed', file, variable, fault, reason, seconds: setting.seconds };
      };
      const connection = opened.get(variable) ?? connect(setting.address, setting.seconds);
      opened.set(variable, connection);
      try {
        return await readServerSource(await connection, source, keys, failed);
      } catch (error) {
        if (error instanceof ServerError) return { problems: [failed(error)] };
        throw error;
      }
    },
    async close() {
      for (const result of await Promise.allSettled(opened.values())) {
        if (result.status === 'fulfilled') await result.value.close();
      }
    },
  };
}

type Setting = { address: NonNullable<ReturnType<typeof parseAddress>>; seconds: number };

function settingsOf(
  environment: NodeJS.ProcessEnv,
  variable: string,
): Setting | { variable: string; reason: 'not-set' | 'address' | 'seconds' } {
  const text = environment[variable] ?? '';
  if (text === '') return { variable, reason: 'not-set' };
  const address = parseAddress(text);
  if (address === undefined) return { variable, reason: 'address' };
  const limit = environment[limitVariable] ?? String(usualLimit);
  if (!/^[1-9]\d{0,5}$/.test(limit)) return { variable: limitVariable, reason: 'seconds' };
  return { address, seconds: Number(limit) };
}
