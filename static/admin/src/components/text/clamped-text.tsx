import { useLayoutEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import { words } from '../../words/words';
import styles from './clamped-text.module.css';

/** The first lines of a text, and a way to all of it where there is more. */
export function ClampedText({ text }: { text: string }) {
  const element = useRef<HTMLSpanElement>(null);
  const [hasMore, setMore] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    const lines = element.current;
    if (lines && !isOpen) setMore(lines.scrollHeight > lines.clientHeight);
  }, [text, isOpen]);
  return (
    <>
      <span ref={element} className={isOpen ? styles.whole : styles.clamped}>
        {text}
      </span>
      {hasMore && (
        <div className={styles.toggle}>
          <Button
            appearance="subtle"
            spacing="compact"
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
          >
            {isOpen ? words.batch.showLess : words.batch.showAll}
          </Button>
        </div>
      )}
    </>
  );
}
