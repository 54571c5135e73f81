import { memo, useMemo } from 'react';
import type { BatchSeal } from '../../../../../../src/contract/audit';
import type { BatchView } from '../../../../../../src/contract/batches';
import type { RecipientView } from '../../../../../../src/contract/recipients';
import { outcomes } from '../../../../../../src/domain/words';
import { useOverview } from '../../../backend/overview';
import { formatDateTime, formatExactTime, formatNumber } from '../../../words/format';
import { words } from '../../../words/words';
import { titleOf } from '../batch-title';
import { accessWords, doubtWords } from '../recipients/access-words';
import { proofFacts } from './proof-facts';
import styles from './proof-page.module.css';
import { SealOfBatch } from './seal-of-batch';

interface ProofSheetProps {
  batch: BatchView;
  seal: BatchSeal;
  recipients: readonly RecipientView[];
}

export function ProofSheet({ batch, seal, recipients }: ProofSheetProps) {
  const { overview } = useOverview();
  const madeAt = useMemo(() => formatExactTime(new Date(Date.now()).toISOString()), []);
  return (
    <article className={styles.sheet}>
      <header>
        <h2 className={styles.title}>{titleOf(batch)}</h2>
        <p className={styles.made}>{words.proof.made(madeAt, overview.site.name)}</p>
      </header>
      <dl className={styles.facts}>
        {proofFacts(batch, overview.route).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Counts batch={batch} />
      <section>
        <h3>{words.proof.people}</h3>
        <People recipients={recipients} />
      </section>
      <SealOfBatch seal={seal} />
    </article>
  );
}

function Counts({ batch: { counts, total } }: { batch: BatchView }) {
  const rows = outcomes.filter((outcome) => (counts[outcome] ?? 0) > 0);
  return (
    <section>
      <h3>{words.proof.outcomes}</h3>
      <dl className={styles.counts}>
        {[
          [words.proof.total, total] as const,
          ...rows.map((outcome) => [words.outcomes[outcome], counts[outcome] ?? 0] as const),
        ].map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function People({ recipients }: { recipients: readonly RecipientView[] }) {
  const { columns } = words.proof;
  return (
    <div className={styles.wide} tabIndex={0} role="region" aria-label={words.proof.people}>
      <table className={styles.table}>
        <thead>
          <tr>
            {Object.entries(columns).map(([key, header]) => (
              <th key={key} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recipients.map((recipient) => (
            <Person key={recipient.email} recipient={recipient} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Person = memo(function Person({ recipient }: { recipient: RecipientView }) {
  const { line, email, name, outcome, verifiedAt } = recipient;
  return (
    <tr>
      <td>{line ?? words.common.none}</td>
      <td>{email}</td>
      <td>{name ?? words.common.none}</td>
      <td>{outcome ? words.outcomes[outcome] : words.common.none}</td>
      <td>{heldWords(recipient)}</td>
      <td>{verifiedAt ? formatDateTime(verifiedAt) : words.proof.notRead}</td>
    </tr>
  );
});

/** What was read; nothing is claimed of somebody who was not. */
function heldWords({ access, doubt, verifiedAt, message }: RecipientView): string {
  const held = accessWords(access);
  if (held || doubt) return [held, doubt && doubtWords(doubt)].filter(Boolean).join('; ');
  if (message) return words.batch.saidBy(message);
  return verifiedAt ? words.proof.none : words.proof.notRead;
}
