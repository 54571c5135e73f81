import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Dialog } from '../../../components/frame/dialog';
import { words } from '../../../words/words';

interface ForgetKeyProps {
  labels: { forget: string; title: string; body: string };
  isBusy: boolean;
  onForget: () => Promise<boolean>;
}

export function ForgetKey({ labels, isBusy, onForget }: ForgetKeyProps) {
  const [isAsking, setAsking] = useState(false);
  const forget = async () => {
    setAsking(false);
    await onForget();
  };
  return (
    <>
      <Button appearance="subtle" isLoading={isBusy} onClick={() => setAsking(true)}>
        {labels.forget}
      </Button>
      {isAsking && (
        <Dialog
          title={labels.title}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button appearance="subtle" onClick={() => setAsking(false)}>
                {words.common.cancel}
              </Button>
              <Button appearance="danger" onClick={() => void forget()}>
                {labels.forget}
              </Button>
            </>
          }
        >
          <p>{labels.body}</p>
        </Dialog>
      )}
    </>
  );
}
