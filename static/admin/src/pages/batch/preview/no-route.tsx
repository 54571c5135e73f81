import Button from '@atlaskit/button/new';
import { useAddress } from '../../../address';
import { Notice } from '../../../components/frame/notice';
import { useOverview } from '../../../backend/overview';
import { words } from '../../../words/words';

/** Said before the admin presses Start: with nothing connected, it is likely to be refused. */
export function NoRoute() {
  const { overview } = useOverview();
  const { go } = useAddress();
  if (overview.route) return null;
  return (
    <Notice
      tone="warning"
      title={words.batch.noRouteTitle}
      actions={<Button onClick={() => go('settings')}>{words.batch.openSettings}</Button>}
    >
      <p>{words.batch.noRoute}</p>
    </Notice>
  );
}
