import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { templatesFolder } from '../package-root.ts';
import type { DeskView } from './desk/model.ts';
import type { LetterView } from './letter.ts';
import type { ReportView } from './model.ts';
import type { RevisionView } from './revision-model.ts';

const compileOptions: CompileOptions = {
  strict: true,
  noEscape: false,
  preventIndent: true,
  knownHelpers: { each: true, if: true, unless: true, with: true },
  knownHelpersOnly: true,
};

let partials: typeof Handlebars.partials | undefined;

/**
 * The report as one HTML file that needs nothing else: no request, no font, and no script to be read.
 * Every text of the view is escaped; the style sheet and the one script, whose hash is all that the
 * page allows to run, are taken as they stand.
 */
export function reportHtml(view: ReportView): string {
  return laidOut('report', view);
}

/** The page for one institution, in the same way. */
export function letterHtml(view: LetterView): string {
  return laidOut('letter', view);
}

/** What moved between returns of a country, in the same way. */
export function revisionHtml(view: RevisionView): string {
  return laidOut('revision-report', view);
}

/** The overview of many returns, in the same way. */
export function deskHtml(view: DeskView): string {
  return laidOut('desk', view);
}

function laidOut<V>(template: 'report' | 'letter' | 'desk' | 'revision-report', view: V): string {
  partials ??= loadTemplates();
  return (partials[template] as Handlebars.TemplateDelegate<V>)(view, {
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
}

/** How a content security policy names an inline script. */
function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

function loadTemplates(): typeof Handlebars.partials {
  const folder = join(templatesFolder, 'reports');
  const handlebars = Handlebars.create();
  for (const file of readdirSync(folder).sort()) {
    const [name = '', kind] = file.split('.');
    // Lines and indentation are for who edits the templates; in the page they would be a fifth of the bytes.
    const text = readFileSync(join(folder, file), 'utf8')
      .trimEnd()
      .replace(/^[ \t]+/gm, '')
      .replace(/>\n(?=<)/g, '>');
    if (kind === 'hbs') handlebars.registerPartial(name, handlebars.compile(text, compileOptions));
    if (kind === 'css' || kind === 'js') handlebars.registerPartial(name, () => text);
    if (kind === 'js') handlebars.registerPartial(`${name}-hash`, () => hashOf(text));
  }
  return handlebars.partials;
}
