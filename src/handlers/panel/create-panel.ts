import { makeResolver } from '@forge/resolver';
import type { PanelDefs } from '../../contract/panel';
import { checkIssue, findInIssue } from '../../operations/requests/check-issue';
import {
  cancelFromIssue,
  getPanel,
  listFromIssue,
  startFromIssue,
} from '../../operations/requests/issue-panel';
import { ownFunctionsOnly } from '../own-functions-only';
import { definePanel, type PanelParts } from './define-panel';

/** The resolver of the panel on an issue: one guarded handler a function of its contract. */
export function createPanel(parts: PanelParts): ReturnType<typeof makeResolver> {
  const handlers: { [K in keyof PanelDefs]: (request: never) => Promise<ReturnType<PanelDefs[K]>> } = {
    getPanel: definePanel(parts, 'getPanel', 'viewer', async (deps, caller, { found = true }) => ({
      ...(await getPanel(deps, caller)),
      ...(found && caller.isAdmin && { found: await findInIssue(deps, caller) }),
    })),
    checkIssue: definePanel(parts, 'checkIssue', 'admin', checkIssue),
    startFromIssue: definePanel(parts, 'startFromIssue', 'admin', startFromIssue),
    cancelFromIssue: definePanel(parts, 'cancelFromIssue', 'admin', cancelFromIssue),
    listFromIssue: definePanel(parts, 'listFromIssue', 'admin', listFromIssue),
  };
  return ownFunctionsOnly(
    handlers,
    makeResolver<PanelDefs>(handlers as Parameters<typeof makeResolver<PanelDefs>>[0]),
  );
}
