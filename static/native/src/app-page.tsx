import { router } from '@forge/bridge';
import { Link } from '@forge/react';
import { useEffect, useState } from 'react';

/** Key of the app's page in the manifest. */
const moduleKey = 'invite-without-access';

/**
 * A link to a place on the app's page in Jira's administration. Where that is, Jira tells; until it has, and where it does not,
 * there is no link.
 * https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/#module
 */
export function AppPageLink({ path, children }: { path: string; children: string }) {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    router.getUrl({ target: 'module', moduleKey, path }).then(
      (address) => setHref(address?.href),
      () => setHref(undefined),
    );
  }, [path]);
  return href === undefined ? null : <Link href={href}>{children}</Link>;
}
