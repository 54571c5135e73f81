import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Spinner from '@atlaskit/spinner';
import { AnswerFailure, ConnectionLost } from '../call';
import { words } from '../words';
import styles from './layout.module.css';
import { Notice } from './notice';

export function Loading({ label = words.common.loading }: { label?: string }) {
  return (
    <div className={styles.centre} role="status">
      <Spinner size="large" label={label} />
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
  if (error instanceof ConnectionLost) return words.errors.connectionLost;
  if (error instanceof AnswerFailure) {
    const logged = error.logId ? ` ${words.errors.logged(error.logId)}` : '';
    return (error.message || words.errors.unexpected) + logged;
  }
  return words.errors.unexpected;
}

const isRefused = (error: Error) => error instanceof AnswerFailure && error.code === 'NOT_ADMIN';

export function Failure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  if (isRefused(error))
    return (
      <Empty title={words.errors.notAdminTitle} isWholePage>
        <p className={styles.narrow}>{words.errors.notAdmin}</p>
      </Empty>
    );
  const retry = onRetry && <Button onClick={onRetry}>{words.common.tryAgain}</Button>;
  return (
    <Notice tone="error" role="alert" title={words.errors.title} actions={retry}>
      <p>{sentenceOf(error)}</p>
    </Notice>
  );
}
