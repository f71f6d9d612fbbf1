import type { Desk, DeskReturn } from '../../src/schema/types.ts';

const austria: DeskReturn = {
  file: 'AUT/return.json',
  country: 'AUT',
  countryName: 'Austria',
  cycle: 2014,
  part: 'data',
  folder: 'AUT-2014',
  language: 'en',
  inputs: { tool: '1.0.0', settings: '{}', files: [] },
  cells: { asked: 1696, filled: 424 },
  findings: { error: 2, warning: 1, information: 3, explained: 1 },
  unsure: 4,
  comparedWith: { cycles: [2013], published: true },
  notCompared: ['earlier.json: This file is empty: it holds no records.'],
  revisions: { unchanged: 90, revised: 8, added: 3, gone: 2 },
  tables: [
    { table: 'data/1.1', asked: 4, filled: 4, error: 2, warning: 0, revised: 1 },
    { table: 'data/1.2', asked: 40, filled: 0, error: 0, warning: 1, revised: 0 },
    { table: 'data/2.1', asked: 40, filled: 10, error: 0, warning: 0, revised: 0 },
  ],
  top: [
    {
      severity: 'error',
      title: 'The parts are more than the total',
      sentence: 'The parts add up to 40, and the total is 30.',
      place: 'Table 1.1. Victims',
      rank: 1,
    },
    {
      severity: 'warning',
      title: 'A sudden change',
      sentence: '“Robbery” is 9 in 2013, up from 2 in 2012.',
      place: 'Table 2.1. Offences',
      rank: 2,
    },
  ],
  figures: [],
  outputs: [],
};

const { revisions: _, ...unrevised } = austria;

/** A desk with everything that the overview can show. */
export const overviewDesk: Desk = {
  format: 'uncts-desk/1',
  tool: '1.0.0',
  returns: [
    austria,
    { ...austria, file: 'again/AUT.json', folder: 'AUT-2014-2' },
    {
      ...unrevised,
      file: 'TIP_BEL_2014_returned_and_renamed_with_a_long_name_that_has_no_place_to_break.xlsx',
      country: 'BEL',
      countryName: '<b>Belgium</b>',
      part: 'corruption',
      folder: 'BEL-2014',
      findings: { error: 0, warning: 0, information: 0, explained: 0 },
      unsure: 0,
      comparedWith: { cycles: [], published: false },
      inputs: {
        ...austria.inputs,
        files: [{ as: 'published', file: 'data.csv', sha256: '0' }],
      },
      notCompared: [],
      tables: [{ table: 'corruption/1.1', asked: 4, filled: 3, error: 0, warning: 0 }],
      top: [],
    },
  ],
  bad: [
    {
      file: 'broken.xlsx',
      problems: Array.from({ length: 8 }, (_, index) => `broken.xlsx: problem ${index + 1}`),
    },
  ],
  passedOver: [
    { file: 'notes.txt', why: 'not-read' },
    { file: 'UN-CTS-2014_AUT_metadata.xlsx', why: 'metadata' },
  ],
  compared: {
    countries: 12,
    judged: 340,
    outliers: [
      {
        country: 'AUT',
        question: 'data/1.1/intentional-homicide/total',
        year: 2013,
        value: 3000,
        rate: 35.294,
        median: 1.0449,
        distance: 5.316,
        rank: 1,
        countries: 12,
        group: 'medium',
      },
    ],
  },
};
