import type { AccessView, RecipientView } from '../../../../../../src/contract/recipients';
import { roleName } from '../../../../../../src/domain/people/role-cost';
import { joinWords } from '../../../words/format';
import { words } from '../../../words/words';

/** `jira-users (Jira Software), admins (Jira Software; administers, never touched)`. */
export const accessWords = (access: AccessView[]): string =>
  access
    .map(({ groupName, products, keptBecause }) => {
      const about = [productWords(products), keptBecause ? words.batch.kept[keptBecause] : '']
        .filter(Boolean)
        .join('; ');
      return about ? `${groupName} (${about})` : groupName;
    })
    .join(', ');

/** Each product once, by the name admins know. */
const productWords = (products: string[]) =>
  [...new Set(products.map((product) => words.products[product] ?? product))].join(', ');

/** `help-seeker (Jira Service Management)`. */
export const freeWords = (free: AccessView[]): string =>
  joinWords([
    ...new Set(
      free.flatMap(({ roles = [] }) =>
        roles.map((role) => `${roleName(role)} (${productWords([role.product])})`),
      ),
    ),
  ]);

type Held = Pick<RecipientView, 'access' | 'free' | 'unrated' | 'doubt' | 'standing'>;

/** All that is known of what somebody holds, and that it is not known completely where it is not. */
export function heldWords({ access, free = [], unrated = [], doubt, standing }: Held): string {
  const parts = [
    accessWords(access),
    free.length > 0 ? words.batch.free(freeWords(free)) : '',
    unrated.length > 0 ? words.batch.unrated(joinWords(unrated.map(({ groupName }) => groupName))) : '',
    doubt ? doubtWords(doubt) : '',
  ].filter(Boolean);
  if (parts.length > 0) return parts.join('; ');
  return standing === 'unknown' ? words.batch.notKnown : words.batch.noAccess;
}

/** Why something is not known: Atlassian's words where there are any. */
export const doubtWords = ({ code, message }: { code: string; message?: string | undefined }): string =>
  message
    ? words.batch.refusedTitle + words.common.colon + words.common.quoted(message)
    : (words.batch.doubts[code] ?? words.batch.doubt);
