import { describe, expect, it } from 'vitest';
import { iccsCommand } from '../../src/cli/iccs.ts';
import { printedBy } from './printed.ts';

/** Runs "uncts iccs ..." and gives what it printed, or the sentences of its problems. */
const iccs = (...words: string[]): Promise<string> => printedBy(iccsCommand(), words);

describe('uncts iccs', () => {
  it('lists the sections', async () => {
    const printed = await iccs();
    expect(printed.match(/^ {2}\d\d {2}/gm)).toHaveLength(11);
  });

  it('shows a code with its titles, path, parts, index and the rows that ask for it', async () => {
    const printed = await iccs('0301');
    expect(printed).toContain('ICCS 0301  Sexual violence\n           Violencia sexual');
    expect(printed).toContain('Above\n  03  Injurious acts of a sexual nature');
    expect(printed).toContain('  030111  Rape with force | Violación con uso de la fuerza');
    expect(printed).toMatch(/data\/2\.2\/sexual-violence {2}Sexual violence \(.*counts 0301/);
    expect(printed).toMatch(/data\/4\.6\.1\/iccs-03 .*counts all of 03; odd reference years/);
  });

  it.each([[['ICCS0301']], [['03.01']], [['ICCS', '0301']], [['301']]])(
    '%j is the same code',
    async (words) => {
      const printed = await iccs(...words);
      expect(printed).toContain(`"${words.join(' ')}" is read as 0301.`);
      expect(printed).toContain(await iccs('0301'));
    },
  );

  it('says that a code is also printed otherwise', async () => {
    expect(await iccs('0908')).toContain('Also printed as 0908.');
  });

  it('proposes near codes for an unknown one, and the search for words', async () => {
    expect(await iccs('0399')).toMatch(/0399 is not a code of the ICCS\. Near it: 03, 0301/);
    expect(await iccs('armed', 'robbery')).toContain('uncts iccs search "armed robbery"');
  });

  it('finds codes by words, with the reason', async () => {
    const printed = await iccs('search', 'vehículos', 'robados', '--limit', '2');
    expect(printed).toContain('040121  Robbery of a car or vehicle');
    expect(printed).toContain('Spanish title: Robo de automóviles o vehículos');
    expect(await iccs('search', 'xyzzy')).toContain('No title and no index entry');
  });

  it('prints for machines', async () => {
    expect(JSON.parse(await iccs('0301', '--json'))).toMatchObject({ code: '0301' });
    expect(JSON.parse(await iccs('search', 'murder', '--json')).hits[0]).toMatchObject({
      code: '0101',
      found: { in: 'index', language: 'en', text: 'Murder' },
    });
    expect(JSON.parse(await iccs('--json', 'variables', 'Cy'))).toHaveLength(1);
  });

  it('lists variables and refuses unknown tags and limits', async () => {
    expect(await iccs('variables', 'Mot')).toContain('Mot  Motive (event)\n  1     Illicit gain');
    expect(await iccs('variables', 'Mor')).toContain('Did you mean "Mot"?');
    await expect(iccs('search', 'x', '--limit', '0')).rejects.toThrow(/1 to 320/);
  });
});
