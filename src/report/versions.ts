import type { ReportContext } from './context.ts';
import type { VersionsView } from './model.ts';

/** The tool, the questionnaire and the workbooks that the report was made with. */
export function versionsOf({
  asked,
  say,
  toolVersion,
  bindings = [],
  workbooks,
}: ReportContext): VersionsView {
  const { versions: text } = say;
  const { title, edition, instrument } = asked.instrument.definition;
  const files = bindings.flatMap(({ file }) => workbooks?.get(file) ?? []);
  return {
    made: [
      { label: text.tool, value: text.toolVersion(toolVersion), code: null },
      { label: text.instrument, value: say.instrument(title, edition), code: instrument },
      ...files.map((file) => ({ label: text.workbook, value: '', code: file })),
    ],
  };
}
