import { describe, expect, it } from 'vitest';
import { factsIn, loadCountries } from '../../src/desk/names.ts';

const countries = loadCountries();

describe('what names say of a return', () => {
  it.each([
    ['UN-CTS-2014_IND_data.xlsx', { country: 'IND', cycle: 2014, part: 'data' }],
    ['x/UN-CTS-2014_GBR_E_W_data.xlsx', { country: 'GBR_E_W', cycle: 2014, part: 'data' }],
    ['a/UN-CTS-2014_IND_corruption.xlsm', { country: 'IND', cycle: 2014, part: 'corruption' }],
    ['IND-2014.xlsx', { country: 'IND', cycle: 2014 }],
    ['return IND 2014 final (2).xlsx', { country: 'IND', cycle: 2014 }],
    ['IND/2014/form.xlsx', { country: 'IND', cycle: 2014 }],
    ['2014/IND.xlsx', { country: 'IND', cycle: 2014 }],
    ['received 2024-05-03/IND.xlsx', { country: 'IND' }],
    ['IND 2010-2013.xlsx', { country: 'IND' }],
    ['IND and NPL.xlsx', {}],
    ['form.xlsx', {}],
    ['INDIA.xlsx', {}],
  ])('%s', (name, facts) => {
    expect(factsIn(name, countries)).toEqual(facts);
  });
});

describe('the name of a country', () => {
  it.each([
    ['India', 'IND'],
    ['FRANCE', 'FRA'],
    ['Allemagne', 'DEU'],
    ['Côte d’Ivoire', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['Россия', 'RUS'],
    ['中国', 'CHN'],
    ['Utopia', undefined],
    ['', undefined],
  ])('%s', (name, code) => {
    expect(countries.named(name)).toBe(code);
  });
});
