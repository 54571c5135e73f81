import { Small } from '../../../components/frame/layout';
import { Notice } from '../../../components/frame/notice';
import { daysUntil } from '../../../words/days-until';
import { formatShortDate } from '../../../words/format';
import { words } from '../../../words/words';

const warnDays = 30;

/** When a key expires; soon, that is a warning. */
export function KeyExpiry({ expiresAt }: { expiresAt: string | undefined }) {
  if (!expiresAt) return <Small>{words.settings.keyNoExpiry}</Small>;
  const days = daysUntil(expiresAt, Date.now());
  if (days > warnDays) return <Small>{words.settings.keyExpires(formatShortDate(expiresAt))}</Small>;
  return (
    <Notice tone="warning">
      <p>{words.settings.keyExpiresSoon(formatShortDate(expiresAt), days)}</p>
    </Notice>
  );
}
