import type { ComponentType } from 'react';
import { loadedLater } from '../components/frame/loaded-later';
import { speakOfAll } from '../words/language';

/** A page that is loaded when somebody goes there; what it says is loaded before it. */
export const otherPage = <Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  loadedLater<Props>(async () => {
    await speakOfAll();
    return load();
  });
