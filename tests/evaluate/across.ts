/**
 * How often the comparison of rates between countries raises a false alarm, and which slips it finds:
 * `npx tsx tests/evaluate/across.ts`. The figures are those of the published returns of one cycle, untouched;
 * then each of them in turn is multiplied by 10, 100 or 1,000, or divided by it.
 */
import { type CountryFigure, rateOutliers } from '../../src/checks/across/outliers.ts';
import { comparableFigures } from '../../src/desk/figures.ts';
import { hasPortal, portalFolder, publishedReturns } from './published-returns.ts';

if (!hasPortal()) {
  console.error(`No files of the data portal in ${portalFolder}.`);
  process.exit(2);
}
const { asked, returns } = await publishedReturns();
const figures: CountryFigure[] = [...returns.values()].flatMap((ret) =>
  comparableFigures(ret, asked).map((figure) => ({ country: ret.country, ...figure })),
);
const { outliers, judged } = rateOutliers(figures);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
console.log(
  `${returns.size} returns, ${figures.length} figures, ${judged} judged, ${outliers.length} told: ${share(outliers.length, judged)}; ${(outliers.length / returns.size).toFixed(2)} a return`,
);
for (const group of ['small', 'medium', 'large', 'all']) {
  console.log(`  ${group}: ${outliers.filter((each) => each.group === group).length}`);
}
const sample = figures.filter((_, index) => index % 10 === 0);
for (const factor of [10, 100, 1000, 0.1, 0.01]) {
  const found = sample.filter((figure) => {
    const value = Math.round(figure.value * factor);
    if (value === 0) return false;
    const slipped = figures
      .filter(({ question }) => question === figure.question)
      .map((each) => (each === figure ? { ...each, value } : each));
    return rateOutliers(slipped).outliers.some(
      ({ country, value: told }) => country === figure.country && told === value,
    );
  });
  console.log(`factor ${factor}: ${share(found.length, sample.length)} of ${sample.length} found`);
}
