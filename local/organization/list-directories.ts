import type { Operation } from './operation.ts';
import { listedPerson } from './groups/members.ts';
import { cursorPage, cutPage, pageRequestOf } from './page.ts';
import { listParameter, meets } from './query-parameters.ts';

/** `GET /v2/orgs/{orgId}/directories` */
export const listDirectories: Operation = (site, context) => {
  const asked = pageRequestOf(new URL(context.req.url), 'directories');
  const accountId = asked.parameters.get('accountId');
  const directoryIds = listParameter(asked.parameters, 'directoryIds', { most: 10 });
  const searchTerm = asked.parameters.get('searchTerm') ?? '';
  const directory = {
    directoryId: site.directoryId,
    name: `${site.orgName} directory`,
    icon: `${site.url}/directory-icon.png`,
  };
  const fits =
    (accountId === null || listedPerson(site, accountId) !== undefined) &&
    meets(directoryIds, [directory.directoryId]) &&
    directory.name.toLowerCase().includes(searchTerm.toLowerCase());
  const items = fits ? [directory] : [];
  return context.json(cursorPage(cutPage({ items, keyOf: ({ name }) => name }, asked)));
};
