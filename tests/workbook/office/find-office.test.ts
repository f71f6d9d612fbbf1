import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { usualPlaces } from '../../../src/workbook/office/find-office.ts';
import { findOffice } from '../../../src/workbook/office/index.ts';
import { office, officePresent } from '../office.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-büro 事務-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that prints a text. */
function program(name: string, says: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('where LibreOffice may be', () => {
  it('is the PATH first, then the places of the system', () => {
    const PATH = ['/a b', '', '/c'].join(delimiter);
    const linux = usualPlaces({ PATH }, 'linux');
    expect(linux.slice(0, 4)).toEqual([
      join('/a b', 'soffice'),
      join('/c', 'soffice'),
      join('/a b', 'libreoffice'),
      join('/c', 'libreoffice'),
    ]);
    expect(linux).toContain('/usr/lib/libreoffice/program/soffice');
    expect(usualPlaces({ PATH }, 'darwin').join()).toContain('LibreOffice.app');
    expect(usualPlaces({ Path: '/c', ProgramFiles: '/p' }, 'win32')).toEqual([
      join('/c', 'soffice.com'),
      join('/p', 'LibreOffice', 'program', 'soffice.com'),
    ]);
    expect(usualPlaces({}, 'win32')).toEqual([]);
  });
});

describe('UNCTS_OFFICE', () => {
  it('counts alone when it is set, even if nothing is there', () => {
    const missing = join(folder, 'missing');
    expect(findOffice({ ...process.env, UNCTS_OFFICE: missing })).toBeUndefined();
    mkdirSync(missing);
    expect(findOffice({ ...process.env, UNCTS_OFFICE: missing })).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')(
    'names a program that says it is LibreOffice (skipped on Windows: shell scripts)',
    () => {
      const good = program(
        'good office',
        'LibreOffice 24.8.1.2 87fa9aec1a63e70835390b81c40bb8993f1d4ff6',
      );
      expect(findOffice({ UNCTS_OFFICE: good })).toEqual({ command: [good], version: '24.8.1.2' });
      const other = program('other', 'Some Editor 1.0');
      expect(findOffice({ UNCTS_OFFICE: other })).toBeUndefined();
    },
  );
});

describe.skipIf(!officePresent)(
  'the LibreOffice of this machine (skipped where soffice is not installed)',
  () => {
    it('says its version', () => {
      expect(office?.version).toMatch(/^\d+(\.\d+)+$/);
    });
  },
);
