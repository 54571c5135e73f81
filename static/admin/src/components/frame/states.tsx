import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Spinner from '@atlaskit/spinner';
import { AnswerFailure, ConnectionLost } from '../../backend/call';
import { useConnection, useTeller } from '../../backend/use-connection';
import { errorSentence } from '../../words/said';
import { words } from '../../words/words';
import styles from './layout.module.css';
import { Notice } from './notice';

export function Loading({ label = words.common.loading }: { label?: string }) {
  return (
    <div className={styles.centre} role="status">
      <Spinner size="large" label={label} />
      <span className={styles.still} aria-hidden="true">
        {label}
      </span>
    </div>
  );
}

interface EmptyProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Whether this is all the page has to say. */
  isWholePage?: boolean;
}

export function Empty({ title, children, actions, isWholePage }: EmptyProps) {
  return (
    <div className={styles.centre}>
      <Heading size="medium" as={isWholePage ? 'h1' : 'h2'}>
        {title}
      </Heading>
      {children}
      {actions}
    </div>
  );
}

/** What went wrong in words of the page: the backend's own sentence, or that it was not reached. */
export function sentenceOf(error: Error): string {
  if (error instanceof ConnectionLost) return words.errors.lostHere;
  if (error instanceof AnswerFailure) {
    const logged = error.logId ? ` ${words.errors.logged(error.logId)}` : '';
    return (errorSentence(error) || words.errors.unexpected) + logged;
  }
  return words.errors.unexpected;
}

const isRefused = (error: Error) => error instanceof AnswerFailure && error.code === 'NOT_ADMIN';

export function Failure({ error, onRetry }: { error: Error; onRetry?: (() => void) | undefined }) {
  if (isRefused(error))
    return (
      <Empty title={words.errors.notAdminTitle} isWholePage>
        <p className={styles.narrow}>{words.errors.notAdmin}</p>
      </Empty>
    );
  if (error instanceof ConnectionLost) return <Lost onRetry={onRetry} />;
  const retry = onRetry && <Button onClick={onRetry}>{words.common.tryAgain}</Button>;
  return (
    <Notice tone="error" role="alert" title={words.errors.title} actions={retry}>
      <p>{sentenceOf(error)}</p>
    </Notice>
  );
}

/** The connection was lost: told in one place of the page while it lasts, and by each that is left undone after that. */
function Lost({ onRetry }: { onRetry?: (() => void) | undefined }) {
  const state = useConnection();
  const isLost = state === 'retrying' || state === 'lost';
  const isTeller = useTeller(isLost);
  const retry = onRetry && <Button onClick={onRetry}>{words.common.tryAgain}</Button>;
  if (isLost && !isTeller) return <>{retry}</>;
  return (
    <Notice
      tone="warning"
      role="alert"
      title={isLost ? words.errors.lostTitle : words.errors.title}
      actions={retry}
    >
      <p>{isLost ? words.errors.lost : words.errors.lostHere}</p>
    </Notice>
  );
}
