import type { ReactNode } from 'react';
import StatusErrorIcon from '@atlaskit/icon/core/status-error';
import StatusInformationIcon from '@atlaskit/icon/core/status-information';
import StatusSuccessIcon from '@atlaskit/icon/core/status-success';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import styles from './notice.module.css';

const icons = {
  information: StatusInformationIcon,
  warning: StatusWarningIcon,
  error: StatusErrorIcon,
  success: StatusSuccessIcon,
};

interface NoticeProps {
  tone?: keyof typeof icons;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out at once (`alert`), or when the reader pauses (`status`). */
  role?: 'alert' | 'status';
}

export function Notice({ tone = 'information', title, children, actions, role }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={role}>
      <span>
        <Icon label="" color="currentColor" />
      </span>
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
