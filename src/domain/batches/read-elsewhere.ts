import type { AppReason } from '../app-reason';

/**
 * Whether what is known of a list comes from another organization than the one that is read at present, which is none where
 * no key tells. A list that was read without a key, or by an earlier version, names none and may go on anywhere.
 */
export const isReadElsewhere = (known: string | undefined, present: string | undefined): boolean =>
  known !== undefined && known !== present;

/**
 * Why a list that was read elsewhere does not go on: account ids hold in every organization, so that what was proved or
 * confirmed in one would take access from people of another.
 */
export const whyNotHere = (present: string | undefined): { reason: AppReason; message: string } =>
  present === undefined
    ? { reason: 'no-organization-key', message: 'No organization API key is saved' }
    : {
        reason: 'read-elsewhere',
        message:
          'The people of this list were looked up in another organization than the one whose API key is saved. Save a key of that organization, or make a new list.',
      };

/**
 * The organization in which lanes looked a list up. Lanes that saw several leave a text that is the id of none, so that such
 * a list goes on nowhere until it is checked again.
 */
export const organizationOf = (lanes: readonly { orgId?: string | undefined }[]): string | undefined => {
  const seen = new Set(lanes.flatMap(({ orgId }) => orgId ?? []));
  return seen.size > 0 ? [...seen].join(' ') : undefined;
};
