import { describe, expect, it } from 'vitest';
import { fates, header, portal, reading, refusal, row } from './portal-file.ts';

describe('files that are no portal files', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'file-empty'],
    ['blank lines only', '\n\n  \n', 'portal-header'],
    ['a text without the headings', 'a,b\n1,2\n', 'portal-header'],
    ['headings that never come', 'note\n'.repeat(5000), 'portal-header'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'csv-record'],
    ['a zip that breaks off', Buffer.from('504b0304140000000800', 'hex'), 'workbook-refused'],
    ['a web page', '<html><body><table></table></body></html>', 'workbook-refused'],
    ['a web page with a mark', '\ufeff  <!DOCTYPE html><html></html>', 'workbook-refused'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'workbook-refused'],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x49, 0x00, 0x73]), 'encoding-wrong'],
    ['an old workbook that is broken', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not-xls'],
    ['a header alone', header, 'none'],
  ])('%s is refused in words', async (_what, content, code) => {
    const name = 'data_cts.xls';
    if (code === 'none') {
      const { published, files } = await reading({ [name]: content });
      expect([published.size, fates(files[0]?.account)]).toEqual([0, {}]);
      return;
    }
    const problems = await refusal({ [name]: content });
    expect(problems.map((problem) => [problem.file, problem.code])).toEqual([[name, code]]);
  });

  it('are told with everything that is wrong, whichever file it is in', async () => {
    const problems = await refusal({
      'a.csv': '',
      'b.csv': 'Iso3_code,Indicator,Category,Sex,Year,Sex\nNOR,x,y,z,2019,z\n',
      'c.csv': portal(row()),
    });
    expect(problems).toEqual([
      { code: 'file-empty', file: 'a.csv' },
      expect.objectContaining({
        code: 'portal-columns',
        file: 'b.csv',
        line: 1,
        missing: ['Dimension', 'Age', 'Unit of measurement', 'VALUE'],
      }),
      expect.objectContaining({ code: 'portal-column-twice', file: 'b.csv', column: 'Sex' }),
    ]);
  });

  it('are not read where a row has another number of fields, for a figure could be anything there', async () => {
    const shifted = row().replace('Norway', 'Norway, Kingdom of');
    const problems = await refusal({
      'a.csv': portal(row(), shifted, row(), ...Array<string>(30).fill('NOR,x,y,z')),
    });
    expect(problems).toHaveLength(21);
    expect(problems[0]).toEqual({
      code: 'row-width',
      file: 'a.csv',
      line: 3,
      found: 14,
      expected: 13,
    });
    expect(problems.at(-1)).toEqual({ code: 'lines-more', file: 'a.csv', lines: 11 });
  });

  it('lose no rows to a quote that nobody closed', async () => {
    const problems = await refusal({
      'a.csv': portal(row(), row({ source: 'XX' }).replace('XX', '"CTS'), row(), row()),
    });
    expect(problems).toEqual([{ code: 'csv-record', file: 'a.csv', line: 3, reason: 'quote' }]);
  });

  it('are not read twice', async () => {
    const problems = await refusal({ 'a.csv': portal(row()), 'b.csv': portal(row()) });
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['duplicate-id', 'b.csv']]);
  });
});

describe('a large file', () => {
  it('with many texts that nobody knows is read, and told in one line a text', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      row({ category: `Piracy ${index % 7000}`, year: String(1950 + (index % 70)) }),
    );
    const { files, facts } = await reading({ 'a.csv': portal(...rows, row()) });
    expect(fates(files[0]?.account)).toEqual({ rows: 20_001, used: 1, unknownSeries: 20_000 });
    expect(facts).toHaveLength(7000);
  });
});
