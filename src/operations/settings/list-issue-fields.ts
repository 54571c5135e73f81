import type { IssueFieldChoice } from '../../contract/settings';
import type { Deps } from '../deps';

/** Fields of issues that hold text, by name. Throws `DirectoryError` with Atlassian's words. */
export async function listIssueFields({
  site,
}: Deps): Promise<{ fields: IssueFieldChoice[]; complete: boolean }> {
  const { fields, complete } = await site.textFields();
  return { fields: fields.toSorted(byName), complete };
}

const byName = (one: IssueFieldChoice, other: IssueFieldChoice): number =>
  one.fieldName.localeCompare(other.fieldName);
