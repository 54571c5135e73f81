import type { MouseEvent, ReactNode } from 'react';
import { useAddress } from '../../address';
import type { Page, Query } from '../../address';

interface AppLinkProps {
  page: Page;
  query?: Query;
  className?: string | undefined;
  isCurrent?: boolean;
  label?: string;
  children: ReactNode;
}

/** A link to a place in the app that leaves new tabs and windows to the browser. */
export function AppLink({ page, query, className, isCurrent, label, children }: AppLinkProps) {
  const { go, href } = useAddress();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(page, query);
  };
  return (
    <a
      className={className}
      href={href(page, query)}
      onClick={follow}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={label}
    >
      {children}
    </a>
  );
}
