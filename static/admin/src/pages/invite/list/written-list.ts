import type { RecipientView } from '../../../../../../src/contract/recipients';

/** A list as text, from which the same addresses and names are read: one a line, as mail has them. */
export const writtenList = (recipients: readonly Pick<RecipientView, 'email' | 'listedName'>[]): string =>
  recipients
    .map(({ email, listedName }) => (listedName ? `${quoted(listedName)} <${email}>` : email))
    .join('\n');

/** In quotes a name may hold whatever would end it outside of them. */
const quoted = (name: string): string => `"${name.replace(/["\\]/g, '\\$&')}"`;
