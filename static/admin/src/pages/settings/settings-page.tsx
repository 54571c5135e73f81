import { Narrow, PageHeading, Stack } from '../../components/layout';
import { words } from '../../words';
import { ConnectGuidance } from './connect-guidance';
import { Connection } from './connection';
import { OrganizationKey } from './organization-key';
import { RouteChoice } from './route-choice';
import { Rules } from './rules';
import { useConnectionCheck } from './use-connection-check';

export default function SettingsPage() {
  const check = useConnectionCheck();
  return (
    <Stack space="wide">
      <PageHeading title={words.pages.settings} />
      <Narrow>
        <ConnectGuidance />
        <OrganizationKey onChanged={check.run} />
        <Connection check={check} />
        <RouteChoice onChanged={check.run} />
        <Rules />
      </Narrow>
    </Stack>
  );
}
