import { administersJira } from '../site/acting.ts';
import type { Acting } from '../site/acting.ts';
import type { Site } from '../site/site.ts';
import { hasJiraAccess } from './entities.ts';

/** Browse users and groups: on this site everybody with access to Jira. */
export const browsesUsers = (site: Site, acting: Acting): boolean =>
  administersJira(site, acting) || (acting.person !== undefined && hasJiraAccess(site, acting.person));
