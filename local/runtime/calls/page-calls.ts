import { functionLimits, type Manifest } from '../../manifest.ts';
import type { Site } from '../../site/site.ts';
import type { AppIdentity } from '../app-identity.ts';
import { HostError } from '../host-error.ts';
import type { Runtime } from '../runtime.ts';
import { valueOf } from '../realm/value-of.ts';
import { contextOf, surfaceOf, type Place } from './surface-context.ts';

export interface PageCall extends Place {
  functionKey: string;
  payload?: unknown;
  /** The demonstration admin, unless told. */
  accountId?: string | undefined;
}

/** https://developer.atlassian.com/platform/forge/limits-invocation/ */
const pageLimits = { requestBytes: 500 * 1024, responseBytes: 5 * 1024 * 1024 } as const;
/** Forge names none; JSON of this depth still passes through everything between the page and the app. */
const deepestLevels = 1000;

/** The way from the page to the app's resolver. */
export function createPageCalls(options: {
  runtime: Runtime;
  manifest: Manifest;
  identity: AppIdentity;
  site: Site;
}) {
  const { runtime, manifest, identity, site } = options;
  return {
    pageContext: (accountId: string, place: Place = {}) =>
      contextOf({ identity, site }, surfaceOf(manifest, place.moduleKey), accountId, place),
    async invoke({ functionKey, payload, accountId = site.admin.accountId, ...place }: PageCall) {
      const surface = surfaceOf(manifest, place.moduleKey);
      checkAccount(site, accountId);
      checkRequest(payload);
      if (surface.resolverFunction === undefined)
        throw new HostError('NOT_FOUND', `The surface "${surface.key}" has no resolver.`);
      const { installationId, contextAri } = identity;
      const ending = await runtime.run({
        functionKey: surface.resolverFunction,
        moduleType: surface.type,
        moduleKey: surface.key,
        accountId,
        timeoutSeconds: functionLimits.pageSeconds,
        values: [
          {
            call: { functionKey, payload },
            context: contextOf({ identity, site }, surface, accountId, place),
          },
          {
            principal: { accountId },
            installContext: contextAri,
            installation: { ari: { installationId }, contexts: [contextAri] },
          },
        ],
      });
      const value = valueOf(ending, functionKey);
      if (sizeOf(value) > pageLimits.responseBytes)
        throw new HostError('RESPONSE_TOO_LARGE', 'The response exceeds the limit of 5 MB.');
      return value;
    },
  };
}

function checkAccount(site: Site, accountId: string): void {
  if (site.personById(accountId) === undefined)
    throw new HostError('UNKNOWN_ACCOUNT', `Nobody has the account ${accountId}.`);
}

function checkRequest(payload: unknown): void {
  if (isDeeperThan(payload, deepestLevels))
    throw new HostError('INVALID_REQUEST', `The request is nested deeper than ${deepestLevels} levels.`);
  if (sizeOf(payload) > pageLimits.requestBytes)
    throw new HostError('REQUEST_TOO_LARGE', 'The request exceeds the limit of 500 KB.');
}

/** Level by level: recursion would itself end in what it looks for. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((each): unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  }
  return false;
}

function sizeOf(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}
