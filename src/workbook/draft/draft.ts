import type { Draft, DraftRegion, DraftSheet, DraftUnplaced } from '../../schema/types.ts';
import { cellKey } from '../package/address.ts';
import type { WorkbookPackage } from '../package/index.ts';
import { clustersOf } from './assemble.ts';
import { rangesOf } from './blocks.ts';
import { choiceReader } from './choices.ts';
import { inputsOf, type Known, validationsOf } from './inputs.ts';
import { readLooks } from './looks.ts';
import { explainedMarks } from './marks.ts';
import { type NamedRange, namedRanges } from './names.ts';
import { openLists } from './open-columns.ts';
import { type Page, pageOf } from './page.ts';
import type { RegionContext, UnnamedRegion } from './region-parts.ts';
import { describeCluster } from './regions.ts';
import { type SheetView, viewSheet } from './sheet-view.ts';
import type { Spot } from './spot.ts';
import { cellTyper, ListRegister } from './typed-cells.ts';

/**
 * Proposes what a workbook asks, from the workbook alone: regions of input cells with their labels,
 * years, types and choices, the evidence for each, and what could not be placed. The same workbook
 * gives the same draft. Throws `PackageError` when a sheet cannot be read.
 */
export function draftOf(pkg: WorkbookPackage, fileName: string): Draft {
  const views = pkg.sheets
    .filter(({ kind, part }) => kind === 'worksheet' && part !== undefined)
    .map((sheet) => viewSheet(pkg, sheet));
  const workbook = workbookContext(pkg, views);
  const drafted = views.map((view) => draftSheet(view, workbook));
  return {
    format: 'uncts-draft/1',
    file: fileName,
    sheets: drafted.map(({ sheet }) => sheet),
    regions: numbered(drafted.map(({ regions }) => regions)),
    lists: workbook.register.lists,
    marks: explainedMarks(
      drafted.map(({ page }) => page),
      drafted.flatMap(({ regions }) => regions),
    ),
    unplaced: drafted.flatMap(({ sheet, unplaced }) => unplacedOf(sheet.sheet, unplaced)),
  };
}

interface WorkbookContext {
  readonly pkg: WorkbookPackage;
  readonly look: Known['look'];
  readonly names: readonly NamedRange[];
  readonly choicesOf: ReturnType<typeof choiceReader>;
  readonly register: ListRegister;
  /** Names that say where choices stand, and sheets that hold choices. */
  readonly listNames: ReadonlySet<string>;
  readonly listSheets: ReadonlySet<string>;
}

function workbookContext(pkg: WorkbookPackage, views: readonly SheetView[]): WorkbookContext {
  const rows = new Map(views.map(({ name, byRow }) => [name, byRow]));
  const choicesOf = choiceReader(pkg, (sheet) => rows.get(sheet));
  const listNames = new Set<string>();
  const listSheets = new Set<string>();
  for (const view of views) {
    for (const validation of view.rules.validations) {
      if (validation.type !== 'list') continue;
      listNames.add(validation.formula1.toLowerCase());
      const source = choicesOf(validation, view.name)?.area?.sheet;
      if (source !== undefined && source !== view.name) listSheets.add(source);
    }
  }
  const look = readLooks(pkg);
  const names = namedRanges(pkg);
  return { pkg, look, names, choicesOf, register: new ListRegister(), listNames, listSheets };
}

interface DraftedSheet {
  readonly sheet: DraftSheet;
  readonly page: Page;
  readonly regions: readonly UnnamedRegion[];
  readonly unplaced: readonly Spot[];
}

function draftSheet(view: SheetView, workbook: WorkbookContext): DraftedSheet {
  const { pkg, look, choicesOf, register, listNames, listSheets } = workbook;
  const validationAt = validationsOf(view);
  const names = workbook.names.filter(({ sheet }) => sheet === view.name);
  const isHelper = listSheets.has(view.name) || view.state !== 'visible';
  const inputs = inputsOf(view, {
    look,
    validationAt,
    isHelper,
    names: names.filter(({ name }) => !listNames.has(name.toLowerCase())),
  });
  const page = pageOf(view, inputs, look);
  const typeOf = cellTyper(pkg, view.name, validationAt, choicesOf, register);
  const context: RegionContext = { page, namesFrom: byFirstCell(names), typeOf };
  const described = clustersOf(page).map((cluster) => describeCluster(cluster, context));
  const regions = [...described.flatMap((each) => each.regions), ...openLists(context)];
  const cells = regions.reduce((sum, region) => sum + region.cells, 0);
  const helps = listSheets.has(view.name) ? 'lists' : 'no-inputs';
  return {
    page,
    regions,
    unplaced: described.flatMap((each) => each.unplaced),
    sheet: {
      sheet: view.name,
      state: view.state,
      protected: view.rules.isProtected,
      ...(view.rightToLeft ? { rightToLeft: true } : {}),
      role: regions.length > 0 ? 'inputs' : helps,
      cells,
    },
  };
}

function byFirstCell(names: readonly NamedRange[]): Map<number, NamedRange[]> {
  const byCell = new Map<number, NamedRange[]>();
  for (const name of names) {
    const key = cellKey(name.range.top, name.range.left);
    byCell.set(key, [...(byCell.get(key) ?? []), name]);
  }
  return byCell;
}

/** Names regions by the place of their sheet and their own place on it: 3.12. */
function numbered(sheets: readonly (readonly UnnamedRegion[])[]): DraftRegion[] {
  return sheets.flatMap((regions, sheet) =>
    regions.map((region, index) => ({ region: `${sheet + 1}.${index + 1}`, ...region })),
  );
}

function unplacedOf(sheet: string, spots: readonly Spot[]): DraftUnplaced[] {
  if (spots.length === 0) return [];
  return [{ sheet, reason: 'no-label', cells: spots.length, ranges: rangesOf(spots) }];
}
