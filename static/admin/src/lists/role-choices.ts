import type { ColumnRole } from '../../../../src/domain/list/table/column-roles';

const choices: readonly ColumnRole[] = [
  'own',
  'login',
  'private',
  'manager',
  'alias',
  'other',
  'status',
  'kind',
  'name',
  'none',
];

/** What a column can be, with what it is now. */
export const roleChoices = (now: ColumnRole): readonly ColumnRole[] =>
  choices.includes(now) ? choices : [now, ...choices];
