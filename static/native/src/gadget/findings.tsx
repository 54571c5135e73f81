import { DynamicTable, Heading } from '@forge/react';
import type { GadgetView } from '../../../../src/contract/gadget';
import { AppPageLink } from '../app-page';
import { words } from '../words';

const { gadget: said } = words;

/** The latest people who hold access again, for admins. */
export function Findings({ findings }: { findings: NonNullable<GadgetView['findings']> }) {
  if (findings.length === 0) return null;
  return (
    <>
      <Heading as="h3">{said.latest}</Heading>
      <DynamicTable
        caption={said.latest}
        head={{
          cells: [
            { key: 'address', content: words.panel.address },
            { key: 'products', content: said.products },
            { key: 'since', content: said.since },
          ],
        }}
        rows={findings.map(({ findingId, email, products, firstSeenAt }) => ({
          key: findingId,
          cells: [
            { key: 'address', content: email },
            { key: 'products', content: products.join(', ') },
            { key: 'since', content: firstSeenAt.slice(0, 10) },
          ],
        }))}
      />
      <AppPageLink path="/watch">{said.open}</AppPageLink>
    </>
  );
}
