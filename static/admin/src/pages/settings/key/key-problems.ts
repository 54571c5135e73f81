import { keyExpiryFault, keyExpiryRange } from '../../../../../../src/domain/settings/key-expiry';
import { localDay } from '../../../words/local-day';
import { words } from '../../../words/words';

/** What keeps the key from being saved, by field. */
export interface KeyProblems {
  key?: string | undefined;
  expiresAt?: string | undefined;
}

export const expiryRange = (nowMilliseconds: number) => keyExpiryRange(localDay(nowMilliseconds));

interface Typed {
  key: string;
  expiresAt: string;
  /** The field holds part of a date, or one that is in no calendar. */
  isDateBroken: boolean;
}

export function keyProblems({ key, expiresAt, isDateBroken }: Typed, nowMilliseconds: number): KeyProblems {
  const { keyRequired, keyExpiryWrong, keyExpiryBroken } = words.settings;
  const fault =
    expiresAt && !isDateBroken ? keyExpiryFault(expiresAt, expiryRange(nowMilliseconds)) : undefined;
  return {
    ...(!key.trim() && { key: keyRequired }),
    ...(isDateBroken && { expiresAt: keyExpiryBroken }),
    ...(fault && { expiresAt: keyExpiryWrong[fault] }),
  };
}
