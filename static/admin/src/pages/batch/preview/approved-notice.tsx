import type { BatchView } from '../../../../../../src/contract/batches';
import { anyDomain } from '../../../../../../src/domain/people/approved-domain';
import type { ApprovedCount, ApprovedProduct } from '../../../../../../src/domain/people/approved-domain';
import { Notice } from '../../../components/frame/notice';
import { AdministrationLink } from '../../../components/text/administration-link';
import { joinWords } from '../../../words/format';
import { approvedWords, words } from '../../../words/words';

/** Whose people may give themselves access once they are here, to which product, and where that is set. */
export function ApprovedNotice({ batch: { approved, options } }: { batch: BatchView }) {
  if (!approved || approved.length === 0) return null;
  const people = approved.reduce((sum, one) => sum + one.people, 0);
  return (
    <Notice tone="warning" title={approvedWords.title(people)}>
      <ul>
        {approved.map((one) => (
          <li key={one.domain}>
            <strong>{domainWords(one)}</strong>: {joinWords(productsOf(one))}
          </li>
        ))}
      </ul>
      <p>{options.approvedDomains === 'hold' ? approvedWords.held : approvedWords.body}</p>
      <p>
        {approvedWords.where} <AdministrationLink />
      </p>
    </Notice>
  );
}

const domainWords = ({ domain, people }: ApprovedCount): string =>
  approvedWords.domain(domain === anyDomain ? approvedWords.anyDomain : domain, people);

/** `Jira at once`, `Confluence once an administrator approves`. */
function productsOf({ products }: ApprovedCount): string[] {
  const atOnce = namesOf(products.filter(({ approval }) => !approval));
  const onApproval = namesOf(products.filter(({ approval }) => approval));
  return [
    ...(atOnce ? [approvedWords.atOnce(atOnce)] : []),
    ...(onApproval ? [approvedWords.onApproval(onApproval)] : []),
  ];
}

/** The settings call every product of Jira `jira`, and one that could not be read `unknown`. */
const productName = (product: string): string => {
  if (product === 'unknown') return approvedWords.anyProduct;
  return words.products[product] ?? (product === 'jira' ? 'Jira' : product);
};

const namesOf = (products: ApprovedProduct[]): string =>
  joinWords([...new Set(products.map(({ product }) => productName(product)))]);
