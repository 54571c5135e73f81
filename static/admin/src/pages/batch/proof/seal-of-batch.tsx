import type { BatchSeal } from '../../../../../../src/contract/audit';
import { formatExactTime } from '../../../words/format';
import { words } from '../../../words/words';
import styles from './proof-page.module.css';

/** What the audit log proves the batch by: the links of its attempts, and the head of the chain. */
export function SealOfBatch({ seal: { seals, chain } }: { seal: BatchSeal }) {
  return (
    <section>
      <h3>{words.proof.seal}</h3>
      <p>{seals.length > 0 ? words.proof.sealBody : words.proof.noSeal}</p>
      <dl className={styles.seal}>
        {seals.map(({ attempt, link, entries, at, digest }) => (
          <div key={attempt}>
            <dt>{words.proof.link({ attempt, link, entries, at: formatExactTime(at) })}</dt>
            <dd>
              <code className={styles.digest}>{digest}</code>
            </dd>
          </div>
        ))}
        {chain.head && (
          <div>
            <dt>{words.proof.head(chain.links, formatExactTime(chain.at))}</dt>
            <dd>
              <code className={styles.digest}>{chain.head}</code>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
