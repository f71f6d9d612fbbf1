import { describe, expect, it } from 'vitest';
import { tableNumber } from '../../../src/workbook/draft/titles.ts';
import { yearOfHeading } from '../../../src/workbook/draft/years.ts';

describe('the year of a heading', () => {
  it.each([
    ['2013', 2013, '2013'],
    ['FY 2013', 2013, '2013'],
    ['FY2013', 2013, '2013'],
    ['2013/14', 2013, '2013/14'],
    ['1999-00', 1999, '1999-00'],
    ['Financial Year 2020/21 (£s)', 2020, '2020/21'],
    ['سنة ٢٠١٢', 2012, '2012'],
    ['۲۰۱۳', 2013, '2013'],
    ['Année 2013 (provisoire)', 2013, '2013'],
  ])('%s is %i', (text, year, shown) => {
    expect(yearOfHeading(text)).toEqual({ year, text: shown });
  });

  it.each([
    'Before 2020/21',
    '2010 to 2013',
    '2010-2013',
    '20130',
    '1,2013',
    'ISO 12013',
    '2013.5',
    'In 2013 the law was changed so that fewer acts count as theft',
  ])('%s is none', (text) => {
    expect(yearOfHeading(text)).toBeUndefined();
  });

  it('reads numbers', () => {
    expect(yearOfHeading('2013', 2013)).toEqual({ year: 2013, text: '2013' });
    expect(yearOfHeading('201', 201)).toBeUndefined();
    expect(yearOfHeading('2013.5', 2013.5)).toBeUndefined();
  });
});

describe('the number of a table', () => {
  it.each([
    ['Table 1.3  Victims', '1.3'],
    ['1.3.2 Victims', '1.3.2'],
    ['جدول 1.3 الضحايا', '1.3'],
    ['B8 – Workforce', 'B8'],
    ['1.5% of all', undefined],
    ['H1 (Apr-Sep)', undefined],
    ['Offences of 2013', undefined],
  ])('%s: %s', (title, number) => {
    expect(tableNumber(title)).toBe(number);
  });
});
