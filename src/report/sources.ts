import { type ReportContext, sourceAnchor } from './context.ts';
import type { SourceView } from './model.ts';

/** Signs of a fingerprint that tell two files of one country apart at a glance. */
const shortFingerprint = 12;

export function sourcesOf({ sources, say }: ReportContext): SourceView[] {
  return [...sources.values()].map(({ number, used }) => ({
    id: sourceAnchor(number),
    short: say.sourceShort(number),
    title: used.title,
    publisher: used.publisher,
    institution: used.institution,
    file: used.file,
    fingerprint: { short: used.sha256.slice(0, shortFingerprint), full: used.sha256 },
  }));
}
