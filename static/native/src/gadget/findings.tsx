import { DynamicTable, Heading } from '@forge/react';
import type { GadgetView } from '../../../../src/contract/gadget';
import { formatDay, joinWords } from '../../../admin/src/words/format';
import { productNames } from '../../../admin/src/words/product-names';
import { AppPageLink } from '../app-page';
import { gadgetWords } from '../words/gadget';

/** The latest people who hold access again, for admins. */
export function Findings({ findings }: { findings: NonNullable<GadgetView['findings']> }) {
  if (findings.length === 0) return null;
  const said = gadgetWords;
  return (
    <>
      <Heading as="h3">{said.latest}</Heading>
      <DynamicTable
        caption={said.latest}
        head={{
          cells: [
            { key: 'address', content: said.address },
            { key: 'products', content: said.products },
            { key: 'since', content: said.since },
          ],
        }}
        rows={findings.map(({ findingId, email, products, firstSeenAt }) => ({
          key: findingId,
          cells: [
            { key: 'address', content: email },
            { key: 'products', content: namesOf(products) },
            { key: 'since', content: formatDay(firstSeenAt) },
          ],
        }))}
      />
      <AppPageLink path="/watch">{said.open}</AppPageLink>
    </>
  );
}

const namesOf = (products: string[]): string =>
  joinWords([...new Set(products.map((product) => productNames[product] ?? product))]);
