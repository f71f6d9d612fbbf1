import type { DataValidation, Worksheet } from 'exceljs';

/** exceljs has rules by range at run time; its typings do not know them. */
interface RulesByRange {
  dataValidations: { add(range: string, rule: DataValidation): void };
}

const shared = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop' } as const;

/** Only what stands in a list: a range, or texts between quotes. */
export function listRule(list: string, errorTitle: string, error: string): DataValidation {
  return { ...shared, type: 'list', formulae: [list], errorTitle, error };
}

/** Only a year that metadata.json takes. */
export function yearRule(errorTitle: string, error: string): DataValidation {
  const years = [1900, 2199];
  return { ...shared, type: 'whole', operator: 'between', formulae: years, errorTitle, error };
}

/** Adds a rule to one cell. */
export function addRule(sheet: Worksheet, address: string, rule: DataValidation): void {
  const { dataValidations } = sheet as Worksheet & RulesByRange;
  dataValidations.add(`${address}:${address}`, rule);
}
