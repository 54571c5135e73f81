import Button from '@atlaskit/button/new';
import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import { useOverview } from '../../../backend/overview';
import { useAct } from '../../../backend/use-act';
import { Notice } from '../../../components/frame/notice';
import { Failure } from '../../../components/frame/states';
import { watchWords } from '../../../words/words';

/** What the watch would do, and the way to have it. */
export function WatchOff({ onTurnedOn }: { onTurnedOn: () => Promise<void> }) {
  const { go } = useAddress();
  const { overview, refresh } = useOverview();
  const { act, busy, error } = useAct();
  const { off } = watchWords;
  const turnOn = () =>
    act('on', async () => {
      await call('saveSettings', { watch: { isOn: true } });
      await Promise.all([refresh(), onTurnedOn()]);
    });
  return (
    <>
      <Notice
        title={off.title}
        actions={
          <>
            <Button appearance="primary" isLoading={busy !== undefined} onClick={() => void turnOn()}>
              {off.turnOn}
            </Button>
            <Button onClick={() => go('settings')}>{off.settings}</Button>
          </>
        }
      >
        <p>{off.body}</p>
        {!overview.organization && <p>{off.noKey}</p>}
      </Notice>
      {error && <Failure error={error} />}
    </>
  );
}
