import type { RecipientView } from '../../../../../../src/contract/recipients';
import { call } from '../../../backend/backend';
import { requestOf } from './use-recipients';
import type { RecipientFilter } from './use-recipients';

/** Ten times fewer calls than unless told; at most a tenth of what one answer may hold. */
const recipientsACall = 1_000;

/** Every recipient behind a filter, read page by page; `tell` hears how many there are so far. */
export async function allRecipients(batchId: string, filter: RecipientFilter, tell?: (rows: number) => void) {
  const rows: RecipientView[] = [];
  let cursor: string | undefined;
  do {
    const page = await call('listRecipients', {
      ...requestOf(batchId, filter),
      limit: recipientsACall,
      ...(cursor && { cursor }),
    });
    for (const recipient of page.recipients) rows.push(recipient);
    tell?.(rows.length);
    cursor = page.cursor;
  } while (cursor);
  return rows;
}
