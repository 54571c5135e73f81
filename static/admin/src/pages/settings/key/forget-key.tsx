import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Dialog } from '../../../components/frame/dialog';
import { words } from '../../../words/words';

export function ForgetKey({ isBusy, onForget }: { isBusy: boolean; onForget: () => Promise<boolean> }) {
  const [isAsking, setAsking] = useState(false);
  const forget = async () => {
    setAsking(false);
    await onForget();
  };
  return (
    <>
      <Button appearance="subtle" isLoading={isBusy} onClick={() => setAsking(true)}>
        {words.settings.keyForget}
      </Button>
      {isAsking && (
        <Dialog
          title={words.settings.keyForgetTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button appearance="subtle" onClick={() => setAsking(false)}>
                {words.common.cancel}
              </Button>
              <Button appearance="danger" onClick={() => void forget()}>
                {words.settings.keyForget}
              </Button>
            </>
          }
        >
          <p>{words.settings.keyForgetBody}</p>
        </Dialog>
      )}
    </>
  );
}
