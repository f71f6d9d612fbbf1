import type { ModuleBreakdown } from '../../schema/types.ts';
import { Slugs, slugOf } from './module-names.ts';

/** A breakdown as a table uses it: its name, and the column of each label. */
export interface UsedBreakdown {
  readonly breakdown: string;
  /** By label; the label of the whole gives `total`. */
  readonly columns: ReadonlyMap<string, string>;
}

/** Labels of the whole, in the languages of the questionnaire. */
const TOTAL =
  /^(?:grand )?total$|^(?:all|both sexes|totals?|ensemble|toutes?|todos|всего|итого|المجموع|الإجمالي|合计|总计|共计)$/iu;

/** Labels of what is not known: not "Perpetrator unknown to the victim". */
const UNKNOWN =
  /^(?:unknown|not known|not stated|unspecified|inconnue?s?|desconocid[oa]s?)\b|\b(?:unknown|not known|not stated|unspecified|inconnue?s?|desconocid[oa]s?)$|неизвест|غير معروف|未知|不详/iu;

export function isTotal(label: string): boolean {
  return TOTAL.test(label.trim());
}

export function isResidual(label: string): boolean {
  return UNKNOWN.test(label);
}

/** The breakdowns of a module while its tables are made; the same categories are one breakdown. */
export class Breakdowns {
  readonly described: ModuleBreakdown[] = [];
  private readonly known: { heading: string | undefined; used: UsedBreakdown }[] = [];
  private readonly names = new Slugs();

  /**
   * The breakdown with these categories: one that has them all, under the same heading, will do.
   * `label` is its heading, where the draft has one.
   */
  of(labels: readonly string[], label: string | undefined): UsedBreakdown {
    const known = this.known.find(
      ({ heading, used }) => heading === label && labels.every((each) => used.columns.has(each)),
    );
    if (known) return known.used;
    const categories = labels.filter((each) => !isTotal(each));
    const slugs = new Slugs();
    slugs.of('total', 'total');
    const columns = new Map(totals.map((each) => [each, 'total']));
    for (const each of labels.filter(isTotal)) columns.set(each, 'total');
    const described = categories.map((each) => {
      const category = slugs.of(each, 'category');
      columns.set(each, category);
      return { category, label: each, ...(isResidual(each) ? { residual: true } : {}) };
    });
    // The prefix keeps clear of the core questionnaire's own breakdowns, such as sex.
    const breakdown = this.names.of(`by-${slugOf(label ?? '') || 'category'}`, 'by-category');
    const heading = label ?? categories.join(' / ').slice(0, 80);
    this.described.push({ breakdown, label: heading, categories: described });
    const used = { breakdown, columns };
    this.known.push({ heading: label, used });
    return used;
  }
}

/** The labels under which a total can be found in every breakdown. */
const totals = ['Total'];
