import { administersJira } from '../../site/acting.ts';
import type { Acting } from '../../site/acting.ts';
import { browsesUsers } from '../acting.ts';
import { JiraRefusal, errorCollection, refusal } from '../answer.ts';
import { hasJiraAccess } from '../entities.ts';
import type { Call, Operation } from '../operation.ts';
import type { Site } from '../../site/site.ts';

interface Permission {
  id: string;
  name: string;
  description: string;
  isHeld(site: Site, acting: Acting): boolean;
}

const nobody = () => false;
const worksInJira = (site: Site, { person }: Acting) => person !== undefined && hasJiraAccess(site, person);

const globalPermissions: Record<string, Permission> = {
  ADMINISTER: {
    id: '0',
    name: 'Administer Jira',
    description: 'Create and administer projects, issue types, fields, workflows, and schemes.',
    isHeld: administersJira,
  },
  SYSTEM_ADMIN: {
    id: '44',
    name: 'Jira System Administrators',
    description: 'Nobody holds it in Jira Cloud.',
    isHeld: nobody,
  },
  USER_PICKER: {
    id: '27',
    name: 'Browse users and groups',
    description: 'View and select users or groups from the user picker, and share issues.',
    isHeld: browsesUsers,
  },
  BULK_CHANGE: {
    id: '33',
    name: 'Make bulk changes',
    description: 'Modify collections of issues at once.',
    isHeld: worksInJira,
  },
  CREATE_SHARED_OBJECTS: {
    id: '22',
    name: 'Share dashboards and filters',
    description: 'Share dashboards and filters with other users.',
    isHeld: worksInJira,
  },
};

const projectPermissionKeys = ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'];

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
export const permissionOperations: Operation[] = [
  {
    id: 'getMyPermissions',
    method: 'GET',
    path: '/mypermissions',
    scopes: [['read:jira-work'], ['read:permission:jira']],
    parameters: ['permissions'],
    anonymous: true,
    answer: ownPermissions,
  },
  {
    id: 'getBulkPermissions',
    method: 'POST',
    path: '/permissions/check',
    scopes: [[], ['read:permission:jira']],
    parameters: [],
    anonymous: true,
    answer: checkPermissions,
  },
];

function ownPermissions({ site, acting, query }: Call) {
  const keys = (query.get('permissions') ?? '').split(',').filter(Boolean);
  if (keys.length === 0) throw refusal(400, "The 'permissions' query parameter is required.");
  const permissions = requirePermissions('getMyPermissions', keys).map(([key, { isHeld, ...details }]) => [
    key,
    { key, ...details, type: 'GLOBAL', havePermission: isHeld(site, acting) },
  ]);
  return { status: 200, body: { permissions: Object.fromEntries(permissions) as unknown } };
}

function checkPermissions({ site, acting, body }: Call) {
  const asked = (typeof body === 'object' && body ? body : {}) as Record<string, unknown>;
  const { globalPermissions: keys, projectPermissions, accountId } = asked;
  if (Array.isArray(projectPermissions) && projectPermissions.length > 0)
    throw refusal(501, 'getBulkPermissions: projectPermissions is not provided: this site has no projects.');
  const subject = typeof accountId === 'string' ? subjectOf(site, acting, accountId) : acting;
  const wanted = Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  const held = requirePermissions('getBulkPermissions', wanted)
    .filter(([, permission]) => permission.isHeld(site, subject))
    .map(([key]) => key);
  return { status: 200, body: { globalPermissions: held, projectPermissions: [] } };
}

/** Asking about somebody else needs administration. */
function subjectOf(site: Site, acting: Acting, accountId: string): Acting {
  if (accountId === acting.person?.accountId) return acting;
  if (!administersJira(site, acting))
    throw refusal(403, 'Only Jira administrators can perform this operation.');
  return { via: 'http', person: site.personById(accountId) };
}

function requirePermissions(operationId: string, keys: string[]): [string, Permission][] {
  const project = keys.find((key) => projectPermissionKeys.includes(key));
  if (project)
    throw refusal(
      501,
      `${operationId}: the permission ${project} is not provided: this site has no projects.`,
    );
  const unknown = keys.filter((key) => !Object.hasOwn(globalPermissions, key));
  if (unknown.length > 0) {
    const errors = Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission']));
    throw new JiraRefusal(400, errorCollection([], errors), 'Unrecognized permission');
  }
  return keys.flatMap((key) => {
    const permission = globalPermissions[key];
    return permission ? [[key, permission] as [string, Permission]] : [];
  });
}
