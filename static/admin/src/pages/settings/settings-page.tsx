import { Narrow, PageHeading, Stack } from '../../components/layout';
import { Notice } from '../../components/notice';
import { useOverview } from '../../overview';
import { words } from '../../words';
import { Connection } from './connection';
import { OrganizationKey } from './organization-key';
import { RouteChoice } from './route-choice';
import { Rules } from './rules';
import { useConnectionCheck } from './use-connection-check';

export default function SettingsPage() {
  const { overview } = useOverview();
  const check = useConnectionCheck();
  return (
    <Stack space="wide">
      <PageHeading title={words.pages.settings} />
      {overview.firstVisit && (
        <Notice title={words.settings.firstVisitTitle}>
          <p>{words.settings.firstVisit}</p>
        </Notice>
      )}
      <Narrow>
        <OrganizationKey onChanged={check.run} />
        <Connection check={check} />
        <RouteChoice onChanged={check.run} />
        <Rules />
      </Narrow>
    </Stack>
  );
}
