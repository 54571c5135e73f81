import { forwardRef } from 'react';
import type { ButtonHTMLAttributes, ComponentType } from 'react';
import styles from './icon-button.module.css';

type Icon = ComponentType<{ label: string; color?: 'currentColor' }>;

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: Icon;
  label: string;
}

/** A subtle button of one icon. Its own few lines, since Atlaskit's brings a tooltip of 30 KB with it. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon: Icon, label, ...rest },
  ref,
) {
  return (
    <button ref={ref} type="button" className={styles.button} aria-label={label} title={label} {...rest}>
      <Icon label="" color="currentColor" />
    </button>
  );
});
