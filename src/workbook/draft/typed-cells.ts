import type { DraftList } from '../../schema/types.ts';
import type { Validation, WorkbookPackage } from '../package/index.ts';
import { formatRange } from './blocks.ts';
import type { ChoiceList } from './choices.ts';
import type { Spot } from './spot.ts';
import { marksIn, type TypedCell, valueTypeOf } from './value-type.ts';

/** Choices of a list that are written out; a longer list is in the workbook. */
const shown = 100;

/** Names the lists of a draft while its cells are described. */
export class ListRegister {
  readonly lists: DraftList[] = [];
  private readonly ids = new Map<ChoiceList, string>();

  idOf(choices: ChoiceList): string {
    const known = this.ids.get(choices);
    if (known !== undefined) return known;
    const list = `list-${this.lists.length + 1}`;
    this.ids.set(choices, list);
    const { source, area, values } = choices;
    this.lists.push({
      list,
      source,
      ...(area ? { range: `${area.sheet}!${formatRange(area.range)}` } : {}),
      ...(values ? { count: values.length, values: values.slice(0, shown) } : {}),
    });
    return list;
  }
}

/** Says what may be typed into a cell. */
export function cellTyper(
  pkg: WorkbookPackage,
  sheet: string,
  validationAt: (spot: Spot) => Validation | undefined,
  choicesOf: (validation: Validation, sheet: string) => ChoiceList | undefined,
  register: ListRegister,
): (spot: Spot, headings: readonly string[]) => TypedCell {
  return (spot, headings) => {
    const validation = validationAt(spot);
    const choices = validation && choicesOf(validation, sheet);
    const marks = marksIn(validation, choices);
    return {
      type: valueTypeOf(spot, validation, choices, pkg.style(spot.style), headings),
      ...(choices ? { list: register.idOf(choices) } : {}),
      ...(marks.length > 0 ? { marks } : {}),
    };
  };
}
