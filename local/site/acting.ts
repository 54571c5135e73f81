import type { Caller } from '../callers.ts';
import type { Person, Site } from './site.ts';

/** In whose name a call to the site acts, and what they may do there. */
export interface Acting {
  /** Absent for an anonymous call. */
  person?: Person | undefined;
  via: 'app' | 'user' | 'http';
  /** What a Forge app may use; undefined where scopes do not apply. */
  scopes?: ReadonlySet<string> | undefined;
}

/** `undefined` where the caller's credentials are wrong. */
export function establishActing(site: Site, caller: Caller, request: Request): Acting | undefined {
  if (caller.kind === 'app')
    return { via: 'app', scopes: caller.scopes, person: site.personById(site.appAccountId) };
  if (caller.kind === 'user') {
    const person = site.personById(caller.accountId);
    return person && { via: 'user', scopes: caller.scopes, person };
  }
  const header = request.headers.get('authorization');
  if (header === null) return { via: 'http' };
  const encoded = /^basic\s+(.+)$/i.exec(header)?.[1];
  if (!encoded) return undefined;
  const [email = '', ...token] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const person = site.personByApiToken(email, token.join(':'));
  return person?.accountStatus === 'active' ? { via: 'http', person } : undefined;
}

export function hasScopes(acting: Acting, sets: string[][]): boolean {
  const { scopes } = acting;
  return !scopes || sets.some((set) => set.every((scope) => scopes.has(scope)));
}

/** Administer Jira. The app's account holds it, as Forge grants it to installed apps. */
export function administersJira(site: Site, { person, via }: Acting): boolean {
  if (via === 'app') return true;
  if (!person) return false;
  const isAdmin = site
    .accessOf(person.accountId)
    .some(({ product, role }) => role === 'admin' && product !== 'confluence');
  return isAdmin || site.isSiteAdmin(person.accountId);
}

/** Site administration, which changing groups needs. */
export function administersSite(site: Site, { person, via }: Acting): boolean {
  if (via === 'app') return site.behaviours.appMayEditGroups;
  return person !== undefined && site.isSiteAdmin(person.accountId);
}
