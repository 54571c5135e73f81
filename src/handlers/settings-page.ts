import {
  forgetOrganizationKey,
  getSettings,
  saveOrganizationKey,
  saveSettings,
} from '../operations/settings/change-settings';
import { forgetProvisioningKey, saveProvisioningKey } from '../operations/settings/change-provisioning-key';
import { checkConnection } from '../operations/settings/check-connection';
import { listAccessGroups } from '../operations/settings/list-access-groups';
import { listIssueFields } from '../operations/settings/list-issue-fields';
import { listCustomerOrganizations, listServiceDesks } from '../operations/settings/list-service-desks';
import { defineHandler, type Guarded } from './define-handler';
import type { Handlers } from './handlers';

/** What the page reads and changes of the settings, and what it finds out about the site. */
export function settingsHandlers(
  guarded: Guarded,
): Handlers<
  | 'listAccessGroups'
  | 'listIssueFields'
  | 'listServiceDesks'
  | 'listCustomerOrganizations'
  | 'getSettings'
  | 'saveSettings'
  | 'checkConnection'
  | 'saveOrganizationKey'
  | 'forgetOrganizationKey'
  | 'saveProvisioningKey'
  | 'forgetProvisioningKey'
> {
  const { deps } = guarded;
  return {
    listAccessGroups: defineHandler(guarded, 'listAccessGroups', 'reads', () => listAccessGroups(deps)),
    listIssueFields: defineHandler(guarded, 'listIssueFields', 'reads', () => listIssueFields(deps)),
    listServiceDesks: defineHandler(guarded, 'listServiceDesks', 'reads', () => listServiceDesks(deps)),
    listCustomerOrganizations: defineHandler(
      guarded,
      'listCustomerOrganizations',
      'reads',
      ({ serviceDeskId }) => listCustomerOrganizations(deps, serviceDeskId),
    ),
    getSettings: defineHandler(guarded, 'getSettings', 'reads', () => getSettings(deps)),
    saveSettings: defineHandler(guarded, 'saveSettings', 'acts', (input, caller) =>
      saveSettings(deps, caller, input),
    ),
    checkConnection: defineHandler(guarded, 'checkConnection', 'reads', () => checkConnection(deps)),
    saveOrganizationKey: defineHandler(guarded, 'saveOrganizationKey', 'acts', (input, caller) =>
      saveOrganizationKey(deps, caller, input),
    ),
    forgetOrganizationKey: defineHandler(guarded, 'forgetOrganizationKey', 'acts', (_, caller) =>
      forgetOrganizationKey(deps, caller),
    ),
    saveProvisioningKey: defineHandler(guarded, 'saveProvisioningKey', 'acts', (input, caller) =>
      saveProvisioningKey(deps, caller, input),
    ),
    forgetProvisioningKey: defineHandler(guarded, 'forgetProvisioningKey', 'acts', (_, caller) =>
      forgetProvisioningKey(deps, caller),
    ),
  };
}
