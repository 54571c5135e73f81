import { useEffect, useState } from 'react';
import type { ComponentType, FunctionComponent } from 'react';
import { words } from '../../words/words';
import { Notice } from './notice';
import { Loading } from './states';

/**
 * A part of the page that is loaded when it is first drawn. Where that fails, the rest of the page stays as it is, with what
 * was typed; a browser asks for a module that failed once more only after a reload.
 */
export function loadedLater<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): FunctionComponent<Props> {
  let Part: ComponentType<Props> | undefined;
  const loadPart = async () => {
    Part = (await load()).default;
  };
  return function LoadedLater(props: Props) {
    const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading');
    useEffect(() => {
      if (Part) return;
      let isGone = false;
      void loadPart().then(
        () => isGone || setState('loaded'),
        () => isGone || setState('failed'),
      );
      return () => {
        isGone = true;
      };
    }, []);
    if (Part) return <Part {...props} />;
    return state === 'failed' ? <NotLoaded /> : <Loading />;
  };
}

const NotLoaded = () => (
  <Notice tone="error" role="alert" title={words.errors.title}>
    <p>{words.errors.part}</p>
  </Notice>
);
