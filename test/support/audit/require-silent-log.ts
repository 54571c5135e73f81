import type { Host } from '../../../local/host.ts';

const address = /[^\s"'<>@/\\]+@[^\s"'<>@/\\]+\.[a-z]{2,}/i;

/**
 * Fails if a line the app wrote holds an address, a name of somebody on the site, or the organization's key. Every
 * host of every test is closed through here, so the whole run is searched.
 */
export function requireSilentLog({ log, site }: Pick<Host, 'log' | 'site'>): void {
  const names = new Set(site.people().map(({ name }) => name));
  for (const { text } of log.lines()) {
    const named = [...names].find((name) => name.includes(' ') && text.includes(name));
    if (address.test(text) || text.includes(site.organizationKey) || named !== undefined) {
      throw new Error(`A log line of the app tells more than ids and codes: ${text}`);
    }
  }
}
