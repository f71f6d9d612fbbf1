import { type ReportContext, sourceAnchor } from './context.ts';
import type { SourceView } from './model.ts';
import { isAsked } from './queries.ts';

export function sourcesOf({ sources, say }: ReportContext): SourceView[] {
  return [...sources.values()].map(({ number, used }) => ({
    id: sourceAnchor(number),
    short: say.sourceShort(number),
    title: used.title,
    publisher: used.publisher,
    institution: isAsked(used.institution) ? say.institution(used.institution) : used.institution,
    file: used.file,
    fingerprint: used.sha256,
  }));
}
