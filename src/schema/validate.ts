import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { schemasFolder } from '../package-root.ts';
import type { Problem } from '../problems.ts';

/** Names of the schemas in schemas/, without their ending. */
export type SchemaName =
  | 'binding'
  | 'chapter'
  | 'comparison'
  | 'correspondence'
  | 'country'
  | 'desk'
  | 'draft'
  | 'edits'
  | 'explanations'
  | 'fill-plan'
  | 'findings'
  | 'instrument'
  | 'labels'
  | 'mapping'
  | 'metadata'
  | 'metadata-questions'
  | 'module'
  | 'norms'
  | 'rates'
  | 'recalculation'
  | 'return'
  | 'revisions'
  | 'rule-settings'
  | 'rules'
  | 'snapshot'
  | 'source'
  | 'submission';

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  // The schemas are ours and tested; most run once, so that shorter code costs more than it saves.
  validateSchema: false,
  code: { optimize: false },
});
const compiled = new Map<SchemaName, ValidateFunction>();

function validator(schema: SchemaName): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const text = readFileSync(join(schemasFolder, `${schema}.schema.json`), 'utf8');
  const validate = ajv.compile(JSON.parse(text));
  compiled.set(schema, validate);
  return validate;
}

/**
 * Everything in which a value differs from the schema of its format: file, place, what was found
 * and what is expected. Empty when the value fits.
 */
export function problemsOf(
  schema: SchemaName,
  value: unknown,
  place: { file: string; line?: number },
): Problem[] {
  const validate = validator(schema);
  if (validate(value)) return [];
  const problems = (validate.errors ?? []).map((error) => ({ ...place, ...describe(error) }));
  return problems as Problem[];
}

type Description = Problem extends infer P
  ? P extends Problem
    ? Omit<P, 'file' | 'line'>
    : never
  : never;

function describe(error: ErrorObject): Description {
  const path = error.instancePath === '' ? '/' : error.instancePath;
  switch (error.keyword) {
    case 'required':
      return { code: 'schema-missing', path, property: String(error.params.missingProperty) };
    case 'additionalProperties':
      return {
        code: 'schema-unexpected',
        path,
        property: String(error.params.additionalProperty),
        allowed: Object.keys((error.parentSchema?.properties ?? {}) as object),
      };
    case 'enum':
      return {
        code: 'schema-choice',
        path,
        found: shown(error.data),
        allowed: (error.params.allowedValues as unknown[]).map(String),
      };
    case 'const':
      return {
        code: 'schema-choice',
        path,
        found: shown(error.data),
        allowed: [String(error.params.allowedValue)],
      };
    case 'type':
      return {
        code: 'schema-type',
        path,
        found: shown(error.data),
        expected: String(error.params.type),
      };
    default:
      return {
        code: 'schema-form',
        path,
        found: shown(error.data),
        expected: expectedForm(error),
      };
  }
}

/** The description beside a pattern says in words what the pattern says in signs. */
function expectedForm(error: ErrorObject): string {
  const words = (error.parentSchema as { description?: string } | undefined)?.description;
  return words ?? error.message ?? error.keyword;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
