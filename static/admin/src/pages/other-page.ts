import { lazy } from 'react';
import type { ComponentType } from 'react';
import { speakOfAll } from '../words/language';

/** A page that is loaded when somebody goes there; what it says is loaded before it. */
export const otherPage = <Props>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(() => speakOfAll().then(load));
