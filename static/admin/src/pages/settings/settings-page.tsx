import { Narrow, PageHeading, Stack } from '../../components/frame/layout';
import { words } from '../../words/words';
import { ConnectGuidance } from './connection/connect-guidance';
import { Connection } from './connection/connection';
import { OrganizationKey } from './key/organization-key';
import { ProvisioningKey } from './key/provisioning-key';
import { RouteChoice } from './connection/route-choice';
import { Rules } from './rules/rules';
import { WatchCard } from './watch-card';
import { useConnectionCheck } from './connection/use-connection-check';

export default function SettingsPage() {
  const check = useConnectionCheck();
  return (
    <Stack space="wide">
      <PageHeading title={words.pages.settings} />
      <Narrow>
        <ConnectGuidance />
        <OrganizationKey onChanged={check.run} />
        <Connection check={check} />
        <ProvisioningKey onChanged={check.run} />
        <RouteChoice onChanged={check.run} />
        <WatchCard />
        <Rules />
      </Narrow>
    </Stack>
  );
}
