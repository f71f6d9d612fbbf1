import { starterComments as say } from '../messages/en/kit.ts';
import { InputError } from '../problems.ts';
import type { Module } from '../schema/types.ts';

/**
 * A module to start from: a complete small example with a comment on every part, to be replaced by
 * one's own. Throws {@link InputError} when the name cannot name a module.
 */
export function starterModule(name: string): Module {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new InputError([{ code: 'module-name', file: 'uncts instrument new', found: name }]);
  }
  return {
    comment: [...say.module],
    name,
    title: { en: 'Hate crime', fr: 'Crimes de haine' },
    languages: ['en', 'fr'],
    evidence: say.evidence,
    guidance: {
      en: 'Offences recorded by the police with a bias motivation.',
      fr: 'Infractions enregistrées par la police et motivées par un préjugé.',
    },
    tables: [offences(), victims()],
    rules: [
      {
        comment: say.rules,
        rule: 'HATE-1',
        kind: 'stage-order',
        part: '1.1/offences',
        whole: '1.2/victims',
        says: 'An offence with a bias motivation rarely has no victim, so offences are rarely more than victims.',
        source: say.ruleSource,
      },
    ],
    texts: [{ en: 'of which', fr: 'dont' }],
  };
}

function offences(): Module['tables'][number] {
  return {
    comment: [...say.table],
    table: '1.1',
    title: {
      en: 'Offences by bias motivation',
      fr: 'Infractions selon la motivation du préjugé',
    },
    unit: 'offences',
    institution: 'police',
    rows: [
      {
        comment: [...say.row],
        row: 'offences',
        label: {
          en: 'Offences with a bias motivation',
          fr: 'Infractions motivées par un préjugé',
        },
        tags: ['Mot'],
        groups: [
          {
            comment: [...say.group],
            by: 'motivation',
            label: { en: 'by motivation', fr: 'selon la motivation' },
            relation: 'sum',
            rows: [
              { row: 'racism', label: { en: 'Racism or xenophobia', fr: 'Racisme ou xénophobie' } },
              {
                row: 'religion',
                label: { en: 'Religion or belief', fr: 'Religion ou conviction' },
              },
              { row: 'other', label: { en: 'Other motivation', fr: 'Autre motivation' } },
              {
                comment: say.residual,
                row: 'motivation-unknown',
                label: { en: 'Motivation not known', fr: 'Motivation inconnue' },
                residual: true,
              },
            ],
          },
          {
            by: 'offence',
            relation: 'of-which',
            rows: [
              {
                comment: say.iccs,
                row: 'serious-assault',
                label: { en: 'Serious assault', fr: 'Agression grave' },
                iccs: ['020111'],
                tags: ['Mot'],
              },
            ],
          },
        ],
      },
    ],
  };
}

function victims(): Module['tables'][number] {
  return {
    comment: [...say.breakdown],
    table: '1.2',
    title: { en: 'Victims by sex', fr: 'Victimes selon le sexe' },
    unit: 'victims',
    institution: 'police',
    breakdown: 'sex',
    rows: [
      {
        row: 'victims',
        label: {
          en: 'Victims of offences with a bias motivation',
          fr: "Victimes d'infractions motivées par un préjugé",
        },
        tags: ['Mot'],
      },
    ],
  };
}
