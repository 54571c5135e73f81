import type { Manifest } from '../manifest.ts';
import type { Site } from '../site/site.ts';

/** Which installation of which app this is. */
export interface AppIdentity {
  appId: string;
  appVersion: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  installationId: string;
  /** `ari:cloud:jira::site/…` of the site the app is installed on. */
  contextAri: string;
}

export function identityOf(manifest: Manifest, site: Pick<Site, 'cloudId'>): AppIdentity {
  return {
    appId: manifest.appId,
    appVersion: '1.0.0',
    environmentId: '5d1e5a3c-0b64-4f8e-9c1a-2f7d6b8e4a10',
    environmentType: 'DEVELOPMENT',
    installationId: 'c2a7f9d4-61b8-4e35-8d02-94e0b7a3f516',
    contextAri: `ari:cloud:jira::site/${site.cloudId}`,
  };
}
