import { factCheck } from '../fact-check.ts';

/** A stock is counted on the stock day; another day near it is told. */
export const stockDay = factCheck({
  code: 'stock-day',
  severity: ({ counted }) => (counted === '' ? 'warning' : 'information'),
  suspicion: ({ counted, days, limit }) => (counted === '' ? 1 : days / Math.max(limit, 1) / 2),
  apart: ['column', 'counted'],
  example: {
    source: 'prison-inmates',
    year: 2016,
    details: {
      column: 'date',
      expected: '2016-12-31',
      counted: '2016-12-28',
      days: 3,
      limit: 15,
      records: 52,
    },
  },
});
