import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { useAddress } from '../../../address';
import { Notice } from '../../../components/frame/notice';
import { useOverview } from '../../../backend/overview';
import { words } from '../../../words/words';

/** Leads an admin who came to connect the app: what to do here, and back to the list once it is done. */
export function ConnectGuidance() {
  const { overview } = useOverview();
  const [cameToConnect] = useState(!overview.route);
  const { firstVisitTitle, firstVisit } = words.settings;
  return (
    <>
      {overview.firstVisit && !overview.route && (
        <Notice title={firstVisitTitle}>
          <p>{firstVisit}</p>
        </Notice>
      )}
      <div role="status">{cameToConnect && overview.route && !overview.routeProblem && <Connected />}</div>
    </>
  );
}

function Connected() {
  const { go } = useAddress();
  const { connectedTitle, connected, toInvite } = words.settings;
  return (
    <Notice
      tone="success"
      title={connectedTitle}
      actions={
        <Button appearance="primary" onClick={() => go('invite')}>
          {toInvite}
        </Button>
      }
    >
      <p>{connected}</p>
    </Notice>
  );
}
