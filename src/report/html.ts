import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { templatesFolder } from '../package-root.ts';
import type { DeskView } from './desk/model.ts';
import type { LetterView } from './letter.ts';
import type { ReportView } from './model.ts';

const compileOptions: CompileOptions = {
  strict: true,
  noEscape: false,
  preventIndent: true,
  knownHelpers: { each: true, if: true, with: true },
  knownHelpersOnly: true,
};

let partials: typeof Handlebars.partials | undefined;

/**
 * The report as one HTML file that needs nothing else: no script, no request, no font. Every text of
 * the view is escaped; the style sheet is the only part that is taken as it stands.
 */
export function reportHtml(view: ReportView): string {
  return laidOut('report', view);
}

/** The page for one institution, in the same way. */
export function letterHtml(view: LetterView): string {
  return laidOut('letter', view);
}

/** The overview of many returns, in the same way. */
export function deskHtml(view: DeskView): string {
  return laidOut('desk', view);
}

function laidOut<V>(template: 'report' | 'letter' | 'desk', view: V): string {
  partials ??= loadTemplates();
  return (partials[template] as Handlebars.TemplateDelegate<V>)(view, {
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
}

function loadTemplates(): typeof Handlebars.partials {
  const folder = join(templatesFolder, 'reports');
  const handlebars = Handlebars.create();
  for (const file of readdirSync(folder).sort()) {
    const [name = '', kind] = file.split('.');
    // Indentation is for who edits the templates; in the page it would be a seventh of the bytes.
    const text = readFileSync(join(folder, file), 'utf8')
      .trimEnd()
      .replace(/^[ \t]+/gm, '');
    if (kind === 'hbs') handlebars.registerPartial(name, handlebars.compile(text, compileOptions));
    if (kind === 'css') handlebars.registerPartial(name, () => text);
  }
  return handlebars.partials;
}
