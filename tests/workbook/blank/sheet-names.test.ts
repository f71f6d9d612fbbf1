import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../src/schema/types.ts';
import { chapterSheetNames } from '../../../src/workbook/blank/sheet-names.ts';

function chapter(number: string, title: string): Chapter {
  return { chapter: number, title } as Chapter;
}

describe('names of sheets', () => {
  it('joins number and title', () => {
    expect(chapterSheetNames([chapter('1', 'Intentional homicide')])).toEqual([
      '1 Intentional homicide',
    ]);
  });

  it('shortens at a word to the 31 characters that Excel allows, without a joining word at the end', () => {
    expect(
      chapterSheetNames([chapter('9', 'Trafficking in persons and smuggling of migrants')]),
    ).toEqual(['9 Trafficking in persons']);
    expect(chapterSheetNames([chapter('9', 'A'.repeat(40))])[0]).toHaveLength(31);
  });

  it('leaves out the characters that Excel forbids', () => {
    expect(chapterSheetNames([chapter('3', 'Cars/trucks: [stolen]?')])).toEqual([
      '3 Cars trucks stolen',
    ]);
  });
});
