import type { RecipientView } from '../../../../../../src/contract/recipients';
import type { Column } from '../../../components/table/long-table';
import { Lozenge } from '../../../components/text/lozenge';
import { words } from '../../../words/words';
import { AddressCell } from '../recipients/address-cell';
import { outcomeTones } from '../tones';
import { resultSentences } from './result-words';

/** One line a person: what the row opens says the same in full. */
export const resultColumns: Column<RecipientView>[] = [
  {
    key: 'line',
    get header() {
      return words.batch.columns.line;
    },
    width: '56px',
    cell: ({ line }) => line ?? words.common.none,
  },
  {
    key: 'address',
    get header() {
      return words.batch.columns.address;
    },
    width: 'minmax(0, 3.6fr)',
    cell: (recipient) => <AddressCell recipient={recipient} />,
  },
  {
    key: 'outcome',
    get header() {
      return words.batch.columns.outcome;
    },
    width: '190px',
    cell: ({ outcome }) =>
      outcome ? <Lozenge tone={outcomeTones[outcome]}>{words.outcomes[outcome]}</Lozenge> : words.common.none,
  },
  {
    key: 'details',
    get header() {
      return words.batch.columns.details;
    },
    width: 'minmax(0, 4fr)',
    cell: (recipient) => <bdi>{resultSentences(recipient).join(' ') || words.common.none}</bdi>,
  },
];
