import { useOverview } from '../../backend/overview';
import { AppLink } from '../../components/text/app-link';
import { Notice } from '../../components/frame/notice';
import { words } from '../../words/words';

/** Said where admins are anyway: somebody holds access, and somebody has to decide about it. */
export function OpenFindings() {
  const { openFindings } = useOverview().overview.watch;
  if (openFindings === 0) return null;
  return (
    <Notice tone="warning">
      <p>
        {words.watchNotice.open(openFindings)} <AppLink page="watch">{words.watchNotice.link}</AppLink>
      </p>
    </Notice>
  );
}
