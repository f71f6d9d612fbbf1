import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  certifyFill,
  openPackage,
  PackageError,
  readSheet,
  type SheetEdit,
} from '../../../src/workbook/package/index.ts';
import { sheetXml, workbook } from './helpers.ts';

const ROUNDS = 500;
/** Far more than any round needs, far less than a hang. */
const LONGEST_MS = 5000;

const SHEET = sheetXml(
  '<row r="1" spans="1:3" s="1" customFormat="1"><c r="A1" s="1"><v>1</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><f t="array" ref="C1:C2">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> a &amp; é</t></is></c></row><row r="4"/><row><c/><c t="str"><v>x</v></c></row>',
  '<cols><col min="1" max="3" width="9" style="1"/></cols>',
  '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="E1:F2"/></mergeCells><dataValidations><dataValidation type="whole" sqref="A1:A9 C3"><formula1>0</formula1></dataValidation></dataValidations><extLst><ext/></extLst>',
);
const PLAN: SheetEdit[] = [
  {
    sheet: 'Data',
    writes: [
      { address: 'A1', value: { kind: 'number', value: 5 }, permits: ['locked'] },
      { address: 'D2', value: { kind: 'text', text: 'note' }, permits: ['locked'] },
      { address: 'A3', value: { kind: 'number', value: 7 }, permits: ['locked'] },
      { address: 'A2', value: { kind: 'blank' }, permits: ['locked'] },
    ],
  },
];

/** Pieces that mean something to a sheet or a zip. */
const WORDS = [
  ...['<', '>', '/', '"', "'", '&', '&amp;', '&#0;', '=', ' ', '\n', '\u0000', '\u00ff', ':'],
  ...['<c/>', '<c r="A1"/>', '</c>', '<row>', '</row>', '<row r="2"/>', '<!--', '-->', '<![CDATA['],
  ...[
    ']]>',
    '<?x',
    '<f>',
    '<v>',
    '<is><t>',
    'r="A1"',
    ' s="99"',
    ' t="s"',
    'xmlns="u"',
    'xmlns:x="',
  ],
  ...[
    '<x:c/>',
    '</sheetData>',
    '<sheetData/>',
    '1048577',
    'XFE1',
    'PK\u0003\u0004',
    'PK\u0005\u0006',
  ],
];

type Random = (below: number) => number;

/** Xorshift (Marsaglia 2003): the same mutations on every run. */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function mutate(bytes: Buffer, random: Random): Buffer {
  let mutated = bytes;
  for (let left = random(4) === 0 ? 3 : 1; left > 0; left--) mutated = mutateOnce(mutated, random);
  return mutated;
}

/** Flips, cuts, inserts, swaps or repeats a piece. */
function mutateOnce(bytes: Buffer, random: Random): Buffer {
  if (bytes.length < 2) return bytes;
  const at = random(bytes.length);
  const end = Math.min(bytes.length, at + 1 + random(random(4) === 0 ? 200 : 12));
  const [before, piece, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, end),
    bytes.subarray(end),
  ];
  switch (random(5)) {
    case 0: {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8));
      return flipped;
    }
    case 1:
      return Buffer.concat([before, after]);
    case 2: {
      const word = Buffer.from(WORDS[random(WORDS.length)] ?? '', 'latin1');
      return Buffer.concat([before, word, piece, after]);
    }
    case 3: {
      const from = random(before.length + 1);
      return Buffer.concat([before.subarray(0, from), piece, before.subarray(from), after]);
    }
    default:
      return Buffer.concat([before, ...Array(1 + random(50)).fill(piece), after]);
  }
}

type Fate = 'refused' | 'certified' | 'not certified';

/** Reads, fills and proves. Any error but `PackageError` passes. */
function fate(bytes: Buffer): Fate {
  try {
    const pkg = openPackage(bytes);
    for (const { name, kind } of pkg.sheets) if (kind === 'worksheet') readSheet(pkg, name);
    const after = applyEdits(pkg, PLAN);
    const { certified, differences } = certifyFill(bytes, after, PLAN);
    // A damaged part that filling has no need of comes to light in the proof.
    const isBroken = differences.some(
      (each) => each.code === 'unreadable' && each.file === 'before',
    );
    return certified ? 'certified' : isBroken ? 'refused' : 'not certified';
  } catch (error) {
    if (error instanceof PackageError) return 'refused';
    throw error;
  }
}

function fatesOf(make: (random: Random) => Buffer, seed: number): Record<Fate, number> {
  const random = seeded(seed);
  const fates: Record<Fate, number> = { refused: 0, certified: 0, 'not certified': 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const bytes = make(random);
    const start = performance.now();
    const found = fate(bytes);
    expect(performance.now() - start, `round ${round}`).toBeLessThan(LONGEST_MS);
    expect(found, `round ${round}: ${bytes.toString('base64')}`).not.toBe('not certified');
    fates[found]++;
  }
  return fates;
}

describe('a broken workbook is refused or filled with a proof, and nothing else', () => {
  const whole = workbook(SHEET);

  it('is the whole workbook filled', () => {
    expect(fate(whole)).toBe('certified');
  });

  it('when bytes of the zip are changed', () => {
    const fates = fatesOf((random) => mutate(whole, random), 0x9e3779b9);
    expect(fates.refused).toBeGreaterThan(ROUNDS / 2);
  });

  it('when bytes of the sheet are changed', () => {
    const sheet = Buffer.from(SHEET);
    const make = (random: Random): Buffer =>
      workbook('', { 'xl/worksheets/sheet1.xml': mutate(sheet, random) });
    const fates = fatesOf(make, 0x2545f491);
    expect(fates.refused).toBeGreaterThan(ROUNDS / 10);
    expect(fates.certified).toBeGreaterThan(ROUNDS / 20);
  });

  it('when bytes of any other part are changed', () => {
    const names = ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'] as const;
    const parts = new Map(names.map((name) => [name, partOf(whole, name)]));
    const make = (random: Random): Buffer => {
      const name = names[random(names.length)] ?? names[0];
      return workbook(SHEET, { [name]: mutate(parts.get(name) ?? Buffer.alloc(0), random) });
    };
    const fates = fatesOf(make, 0x1b873593);
    expect(fates.refused).toBeGreaterThan(ROUNDS / 10);
    expect(fates.certified).toBeGreaterThan(ROUNDS / 10);
  });
});

function partOf(zip: Buffer, name: string): Buffer {
  return openPackage(zip).bytes(name);
}
