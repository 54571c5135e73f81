/** The kind of value a custom field holds, as Jira's field schema says. */
const kinds = {
  textfield: { type: 'string' },
  textarea: { type: 'string' },
  url: { type: 'string' },
  labels: { type: 'array', items: 'string' },
  multiuserpicker: { type: 'array', items: 'user' },
} as const;
export type FieldKind = keyof typeof kinds;

export interface StandInField {
  /** Such as `customfield_10042`. */
  id: string;
  name: string;
  kind: FieldKind;
  /** Keys of the projects that have it; all of them where absent. */
  projects?: string[];
}

/** Custom fields of the site; their values stand with the issues. */
export interface IssueFields {
  fields(): StandInField[];
  addField(input: Omit<StandInField, 'id'>): StandInField;
  /** With its values, which Jira then shows nowhere. */
  deleteField(id: string): void;
}

export interface SavedFields {
  fields: StandInField[];
  idsGiven: number;
}

const firstId = 10_041;

export function createIssueFields() {
  let all: StandInField[] = [];
  let idsGiven = 0;
  return {
    fields: () => [...all],
    addField(input: Omit<StandInField, 'id'>): StandInField {
      const field = { ...input, id: `customfield_${String(firstId + (idsGiven += 1))}` };
      all.push(field);
      return field;
    },
    deleteField(id: string): void {
      all = all.filter((field) => field.id !== id);
    },
    clear() {
      all = [];
      idsGiven = 0;
    },
    save: (): SavedFields => ({ fields: all, idsGiven }),
    load(saved: SavedFields) {
      all = [...saved.fields];
      ({ idsGiven } = saved);
    },
  };
}

/** Whether a field is one of an issue's: Jira leaves others out of its answer. */
export const isOnIssue = ({ projects }: StandInField, issueKey: string): boolean =>
  projects === undefined || projects.includes(issueKey.split('-')[0] ?? '');

export const schemaOf = ({ id, kind }: StandInField) => ({
  ...kinds[kind],
  custom: `com.atlassian.jira.plugin.system.customfieldtypes:${kind}`,
  customId: Number(id.replace('customfield_', '')),
});
