import type { RecipientView } from '../../../../../../src/contract/recipients';
import type { RowDetail } from '../../../components/table/table-row';
import { FactList } from '../../../components/text/fact-list';
import { formatDateTime, joinWords } from '../../../words/format';
import { words } from '../../../words/words';
import { accessWords, doubtWords, freeWords } from '../recipients/access-words';
import { adviceOf, isReadBack, needsAct, readBackWords } from './result-words';

/** Everything that is known of how one address ended. */
export const resultDetail: RowDetail<RecipientView> = {
  label: ({ email }) => words.batch.openRow(email),
  render: (recipient) => <ResultFacts recipient={recipient} />,
};

function ResultFacts({ recipient }: { recipient: RecipientView }) {
  const { person } = words.batch;
  const { name, accountId, standing, message, doubt, removed, code, verifiedAt, attempt = 1 } = recipient;
  const { free = [], unrated = [] } = recipient;
  const groups = (list: { groupName: string }[]) => joinWords(list.map(({ groupName }) => groupName));
  return (
    <FactList
      facts={[
        [person.said, message && <bdi>{message}</bdi>],
        [person.code, code],
        [person.todo, (needsAct(recipient) || code) && adviceOf(recipient)],
        [person.held, heldNow(recipient)],
        [person.free, free.length > 0 && freeWords(free)],
        [person.unrated, unrated.length > 0 && words.batch.unrated(groups(unrated))],
        [person.removed, removed.length > 0 && groups(removed)],
        [person.doubt, doubt && doubt.message !== message && doubtWords(doubt)],
        [needsAct(recipient) ? person.lookedUp : person.verified, verifiedAt && formatDateTime(verifiedAt)],
        [person.name, name && <bdi>{name}</bdi>],
        [person.account, accountId],
        [person.before, standing && words.standings[standing]],
        [person.attempt, attempt > 1 && attempt],
      ]}
    />
  );
}

function heldNow(recipient: RecipientView): string | undefined {
  if (recipient.access.length > 0) return accessWords(recipient.access);
  return isReadBack(recipient) ? readBackWords(recipient) : undefined;
}
