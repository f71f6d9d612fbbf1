import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { templatesFolder } from '../package-root.ts';
import type { RevisionView } from './revision-model.ts';

/** Templates and style sheets that the page is put together from; the first is the report's. */
const files = [
  ...['style.css', 'revision-style.css', 'revision-head.hbs', 'revision-measures.hbs'],
  ...['revision-changes.hbs', 'revision-report.hbs'],
];

let page: Handlebars.TemplateDelegate<RevisionView> | undefined;

/**
 * The revision report as one HTML file that needs nothing else: no script, no request, no font. Every
 * text of the view is escaped; the style sheets are the only parts that are taken as they stand.
 */
export function revisionHtml(view: RevisionView): string {
  page ??= loadTemplates();
  return page(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

function loadTemplates(): Handlebars.TemplateDelegate<RevisionView> {
  const handlebars = Handlebars.create();
  for (const file of files) {
    const [name = '', kind] = file.split('.');
    const text = readFileSync(join(templatesFolder, 'reports', file), 'utf8')
      .trimEnd()
      .replace(/^[ \t]+/gm, '');
    if (kind === 'css') handlebars.registerPartial(name, () => text);
    else {
      const compiled = handlebars.compile(text, {
        strict: true,
        preventIndent: true,
        knownHelpers: { each: true, if: true, with: true },
        knownHelpersOnly: true,
      });
      handlebars.registerPartial(name, compiled);
    }
  }
  return handlebars.partials['revision-report'] as Handlebars.TemplateDelegate<RevisionView>;
}
