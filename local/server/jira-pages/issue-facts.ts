import { customFieldsOf, mayRead, maySee } from '../../jira/routes/issues.ts';
import type { EditorDocument } from '../../site/issues/editor-document.ts';
import type { Site } from '../../site/site.ts';
import { html, type Html } from '../html.ts';

/** What an issue says, to somebody who may see it. */
export function issueFacts(site: Site, key: string, accountId: string): Html | undefined {
  const issue = site.issues.issueByIdOrKey(key);
  const person = site.personById(accountId);
  if (!issue || !maySee(site, issue, { via: 'user', person })) return undefined;
  const readable = issue.comments.filter((one) => mayRead(site, one, { via: 'user', person }));
  const nameOf = (id: string): string => site.personById(id)?.name ?? id;
  return html`<h2>${issue.summary}</h2>
    <dl>
      <dt>Reporter</dt>
      <dd>${nameOf(issue.reporterId)}</dd>
      <dt>Description</dt>
      <dd>${linesOf(issue.description)}</dd>
      ${customFieldsOf(site, issue).map(
        ({ id, name }) =>
          html`<dt>${name} (${id})</dt>
            <dd>${valueText(issue.values[id])}</dd>`,
      )}
      ${readable.map(
        ({ authorId, body }) =>
          html`<dt>Comment of ${nameOf(authorId)}</dt>
            <dd>${linesOf(body)}</dd>`,
      )}
      ${issue.attachments.map(
        ({ filename, content }) =>
          html`<dt>Attachment</dt>
            <dd>${filename} (${content.length} bytes)</dd>`,
      )}
    </dl>`;
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return 'None';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(String).join(', ') : linesOf(value as EditorDocument);
}

/** A line for each block. */
export function linesOf({ content }: EditorDocument): string {
  const textOf = (node: unknown): string => {
    const { text, content: inner } = node as { text?: string; content?: unknown[] };
    return (text ?? '') + (inner ?? []).map(textOf).join('');
  };
  return content.map(textOf).join('\n');
}
