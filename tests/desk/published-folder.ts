import type { Return } from '../../src/schema/types.ts';
import { publishedReturns } from '../evaluate/published-returns.ts';

/** Returns that published series make up, by the name of a file for each: at most so many. */
export async function publishedFiles(
  portal: readonly string[],
  most: number,
): Promise<Map<string, Return>> {
  const { returns } = await publishedReturns(portal);
  return new Map([...returns].slice(0, most).map(([code, ret]) => [`${code}.json`, ret]));
}
