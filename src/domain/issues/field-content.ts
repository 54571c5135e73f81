import { contentOfDocument, type IssueContent } from './document-content';

/**
 * What a field of an issue says: a line or a document of the editor, labels a line each, and nothing where it is empty.
 * Undefined for what is no text, such as people, options or numbers.
 */
export function contentOfField(value: unknown): IssueContent | undefined {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? { text: value.join('\n') } : undefined;
  const isDocument = typeof value === 'object' && (value as { type?: unknown }).type === 'doc';
  return isDocument ? contentOfDocument(value) : undefined;
}

/** As Jira describes a field: what kind of value it holds, and which kind of custom field it is. */
export interface FieldSchema {
  type: string;
  items?: string | null | undefined;
  custom?: string | null | undefined;
}

const link = 'com.atlassian.jira.plugin.system.customfieldtypes:url';

/** Whether a field holds text in which addresses can stand: a line, a paragraph, labels. A link to a page is none. */
export function holdsText({ type, items, custom }: FieldSchema): boolean {
  return custom !== link && (type === 'string' || (type === 'array' && items === 'string'));
}
