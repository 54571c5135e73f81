import { makeInvoke, router, showFlag, view } from '@forge/bridge';
import type { FlagOptions } from '@forge/bridge';
import type { History } from 'history';
import type { Answer } from '../../../../src/contract/answer';
import type { Defs } from '../../../../src/contract/defs';
import { createCall } from './call';
import type { Invoke } from './call';
import { createConnection } from './connection';

const invokeForge = makeInvoke<Defs>();

/** Forge answers `undefined` to a resolver that ended without an answer; that is a lost call, not an answer. */
const invoke: Invoke = async (key, payload) => {
  const answer = (await (invokeForge as (key: string, payload: unknown) => Promise<unknown>)(
    key,
    payload,
  )) as Answer<unknown> | undefined;
  if (answer === undefined || typeof answer.ok !== 'boolean') throw new Error('The backend did not answer.');
  return answer as never;
};

export const connection = createConnection();

/** Calls the backend; see `createCall` for the errors it throws. */
export const call = createCall(
  invoke,
  connection,
  (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
);

export const raiseFlag = (flag: FlagOptions) => showFlag(flag);

export const openAddress = (url: string) => router.open(url);

/** Design tokens in the colours of the product; without them the page is readable but plain. */
export const enableTheme = () => view.theme.enable().catch(() => undefined);

export const createHistory = (): Promise<History> => view.createHistory();

/** The locale of the account, such as `de-DE`; English where the product does not tell it. */
export const readLocale = (): Promise<string> =>
  view.getContext().then(
    ({ locale }) => locale,
    () => 'en',
  );
