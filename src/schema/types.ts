/** Types of every file format, generated from `schemas/`. */
export type {
  Binding,
  BoundField,
  BoundLine,
  BoundYear,
  ExpectedText,
  Found,
  UnknownLine,
  Unplaced,
} from './generated/binding.generated.ts';
export type {
  Chapter,
  Relation,
  Rotation,
  Row,
  RowGroup,
  Severity,
  Table,
} from './generated/chapter.generated.ts';
export type { Comparison } from './generated/comparison.generated.ts';
export type { CorrespondenceLine } from './generated/correspondence.generated.ts';
export type { Country } from './generated/country.generated.ts';
export type {
  BadFile,
  Desk,
  DeskFigure,
  DeskReturn,
  DeskTable,
  InputFile,
  OutlierTold,
  OutputFile,
  PassedOver,
} from './generated/desk.generated.ts';
export type {
  Draft,
  DraftColumn,
  DraftEvidence,
  DraftLabelColumn,
  DraftList,
  DraftMark,
  DraftRegion,
  DraftRow,
  DraftSheet,
  DraftUnplaced,
  DraftYears,
  PlacedText,
  ValueType,
} from './generated/draft.generated.ts';
export type { Decision, Edit, Edits, Entry } from './generated/edits.generated.ts';
export type { Explanation, Explanations, SpokenOf } from './generated/explanations.generated.ts';
export type { FillPlan, PlannedWrite } from './generated/fill-plan.generated.ts';
export type {
  Answered,
  ChangedSince,
  Code as FindingCode,
  ExplanationsUsed,
  Finding,
  FindingCell,
  FindingsFile,
  RevisedTable,
  Revisions,
  SettingApplied,
  SeverityChanged,
  Tolerated,
} from './generated/findings.generated.ts';
export type {
  Breakdown,
  Category,
  Instrument,
  InstrumentFile,
} from './generated/instrument.generated.ts';
export type { Labels } from './generated/labels.generated.ts';
export type { MappingLine } from './generated/mapping.generated.ts';
export type { DeclaredBreak, Metadata, MetadataAnswer } from './generated/metadata.generated.ts';
export type {
  AppliesTo,
  MetadataChoice,
  MetadataQuestion,
  MetadataQuestions,
} from './generated/metadata-questions.generated.ts';
export type {
  Module,
  ModuleBreakdown,
  ModuleGroup,
  ModuleRow,
  ModuleRule,
  ModuleTable,
  ModuleText,
  TranslatedText,
} from './generated/module.generated.ts';
export type { NormSource, Norms } from './generated/norms.generated.ts';
export type { RateLimits, RateSource, Rates } from './generated/rates.generated.ts';
export type {
  CheckSays,
  NotCalculated,
  Recalculation,
  WorkbookChecks,
} from './generated/recalculation.generated.ts';
export type {
  Account,
  AnswerGiven,
  ByHand,
  CodeShare,
  CountedTwice,
  DatasetFact,
  Exclusion,
  HistoryValue,
  Lineage,
  Observation,
  Return,
  SourceUsed,
  TypedFigure,
  TypedStatus,
} from './generated/return.generated.ts';
export type {
  RevisedCell,
  RevisionComparison,
  RevisionMeasures,
  RevisionReason,
  RevisionReport,
  RevisionTriangle,
} from './generated/revisions.generated.ts';
export type { RuleSetting, RuleSettings, Tolerance } from './generated/rule-settings.generated.ts';
export type { RuleFile, WrittenRule } from './generated/rules.generated.ts';
export type { FingerprintedFile, Snapshot } from './generated/snapshot.generated.ts';
export type {
  Band,
  Count,
  Derived,
  DerivedBands,
  LeaveOut,
  Long,
  Rename,
  Source,
  SourceBreakdown,
  SourceColumn,
} from './generated/source.generated.ts';
export type { SentFile, Submission } from './generated/submission.generated.ts';
