import type { Holdings } from '../../../../src/domain/people/access';
import type { ScriptedOrganization } from './scripted-organization.ts';

/** What one person holds by a look-up; undefined where nobody is found. */
export async function holdingsOf(
  { lookUp }: ScriptedOrganization,
  address = 'ada@example.org',
): Promise<Holdings | undefined> {
  const [found] = await lookUp(address);
  return found?.found === 'person' ? found.person.holdings : undefined;
}
