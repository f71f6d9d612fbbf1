import { describe, expect, it } from 'vitest';
import { suggestIccs } from '../../src/correspondence/suggest.ts';
import { searchIccs } from '../../src/instrument/iccs-search.ts';
import { accuracyOf } from '../bench/accuracy.ts';
import { chileFound, chileReviewed } from '../bench/chile.ts';

describe.skipIf(!chileFound)("Chile's reviewed codes (skipped where ../shared is absent)", () => {
  const all = chileFound ? chileReviewed() : [];
  const heldOut = all.filter(({ half }) => half === 'held-out');
  const suggested = new Map(
    all.map((entry) => [
      entry,
      suggestIccs({ label: entry.label }, { language: 'es' }).map(({ iccs }) => iccs),
    ]),
  );
  const accuracy = (reviewed: typeof all, digits: 2 | 4) =>
    accuracyOf(reviewed, digits, (entry) => suggested.get(entry) ?? []);

  it('are read with those codes on which the reviewers agree', () => {
    expect(all.length).toBe(418);
    expect(all.filter(({ byAll }) => byAll).length).toBe(216);
  });

  it('are found at the level of sections and groups', () => {
    const [sections, groups] = [accuracy(all, 2), accuracy(all, 4)];
    expect(sections.first).toBeGreaterThan(0.74);
    expect(sections.firstThree).toBeGreaterThan(0.85);
    expect(groups.first).toBeGreaterThan(0.68);
    expect(groups.firstThree).toBeGreaterThan(0.78);
  });

  it('are found in families whose misses nobody looked at, far better than by the search', () => {
    const [sections, groups] = [accuracy(heldOut, 2), accuracy(heldOut, 4)];
    expect(sections.first).toBeGreaterThan(0.64);
    expect(sections.firstThree).toBeGreaterThan(0.78);
    expect(groups.first).toBeGreaterThan(0.55);
    expect(groups.firstThree).toBeGreaterThan(0.66);
    const search = accuracyOf(heldOut, 2, ({ label }) => searchIccs(label, 3).map((h) => h.code));
    expect(sections.first).toBeGreaterThan(2 * search.first);
  });
});
