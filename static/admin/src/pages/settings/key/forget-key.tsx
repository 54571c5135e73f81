import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Question } from '../../../components/frame/question';

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
        <Question
          title={labels.title}
          go={labels.forget}
          isDanger
          onGo={() => void forget()}
          onClose={() => setAsking(false)}
        >
          <p>{labels.body}</p>
        </Question>
      )}
    </>
  );
}
