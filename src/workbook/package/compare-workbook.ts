import type { CertificateDifference } from './certificate.ts';
import { isMain, isTrue, XmlReader } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

interface CalcView {
  /** Attributes of `calcPr` without the request to recalculate, as written. */
  readonly settings: string;
  readonly requested: boolean;
  readonly rest: string;
}

/**
 * A workbook part may differ in nothing but the request to recalculate, which must be there when
 * cells have changed.
 */
export function compareWorkbook(
  before: XmlSource,
  after: XmlSource,
  cellsChanged: boolean,
): CertificateDifference[] {
  const differences: CertificateDifference[] = [];
  const { part } = after;
  const old = calcView(before);
  const now = calcView(after);
  const same =
    old.settings === now.settings &&
    old.rest === now.rest &&
    (cellsChanged || before.text.equals(after.text));
  if (!same) differences.push({ code: 'workbook-changed', part });
  if (cellsChanged && !now.requested) differences.push({ code: 'recalculation-missing', part });
  return differences;
}

function calcView(source: XmlSource): CalcView {
  const { text } = source;
  const reader = new XmlReader(source);
  reader.root();
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const { end } = reader.skip();
    if (!isMain(tag, 'calcPr')) continue;
    reader.drain();
    const settings = tag.attributes
      .filter(({ name }) => name !== 'fullCalcOnLoad')
      .map((attribute) => text.slice(attribute.start, attribute.valueEnd + 1));
    const requested = isTrue(reader.attribute(tag, 'fullCalcOnLoad'));
    const rest = text.slice(0, tag.start) + text.slice(end);
    return { settings: settings.join(' '), requested, rest };
  }
  return { settings: '', requested: false, rest: text.slice(0) };
}
