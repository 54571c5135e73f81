import type { AppAction } from '../../manifest/native-modules.ts';
import { functionLimits, type Manifest } from '../../manifest.ts';
import type { EditorDocument } from '../../site/issues/editor-document.ts';
import type { Site } from '../../site/site.ts';
import type { AppIdentity } from '../app-identity.ts';
import { HostError } from '../host-error.ts';
import { valueOf } from '../realm/value-of.ts';
import type { Runtime } from '../runtime.ts';

export interface RuleCall {
  actionKey: string;
  /** As the rule was set up: texts may hold smart values. */
  inputs?: Record<string, unknown> | undefined;
  /** The user of the rule's connection. */
  accountId: string;
  /** The issue that set the rule off. */
  issueKey?: string | undefined;
}

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/automation-action/#rule-validation */
const configurationBytesAtMost = 100 * 1024;

/** What a smart value stands for, such as `issue.key`; undefined where there is nothing. */
export type SmartValues = (name: string, call: RuleCall) => string | undefined;

const ofCall: SmartValues = (name, { issueKey }) => (name === 'issue.key' ? issueKey : undefined);

/** Smart values of the issue that set the rule off, as far as the stand-in knows issues. */
export const smartValuesOf =
  ({ issues, personById, url }: Site): SmartValues =>
  (name, call) => {
    const issue = call.issueKey === undefined ? undefined : issues.issueByIdOrKey(call.issueKey);
    if (!issue) return ofCall(name, call);
    const texts: Record<string, string | undefined> = {
      'issue.key': issue.key,
      'issue.summary': issue.summary,
      'issue.description': plainText(issue.description),
      'issue.reporter.displayName': personById(issue.reporterId)?.name,
      'issue.url': `${url}/browse/${issue.key}`,
    };
    return Object.hasOwn(texts, name) ? texts[name] : undefined;
  };

/** A line for each block of a document. */
function plainText({ content }: EditorDocument): string {
  const textOf = (node: unknown): string => {
    const { text, content: inner } = node as { text?: string; content?: unknown[] };
    return (text ?? '') + (inner ?? []).map(textOf).join('');
  };
  return content.map(textOf).join('\n');
}

/**
 * A rule of Atlassian Automation that has one step: an action of the app, set up with these inputs. It answers what the rule
 * gets, and refuses a set-up that Automation would not save.
 */
export function createRuleCalls(options: {
  runtime: Runtime;
  manifest: Manifest;
  identity: AppIdentity;
  site: Site;
  smartValues?: SmartValues;
}) {
  const { runtime, manifest, identity, site, smartValues = ofCall } = options;
  return {
    async runAction(call: RuleCall): Promise<unknown> {
      const { actionKey, inputs = {}, accountId } = call;
      const action = manifest.actions.find(({ key }) => key === actionKey);
      if (action === undefined)
        throw new HostError('NOT_FOUND', `No rule is offered the action "${actionKey}".`);
      if (site.personById(accountId) === undefined)
        throw new HostError('UNKNOWN_ACCOUNT', `Nobody has the account ${accountId}.`);
      checkSetUp(action, inputs);
      const { contextAri, installationId } = identity;
      const ending = await runtime.run({
        functionKey: action.function,
        moduleType: 'action',
        moduleKey: action.key,
        accountId,
        timeoutSeconds: functionLimits.backgroundSeconds,
        values: [
          resolved(inputs, (name) => smartValues(name, call)),
          {
            principal: { accountId },
            installContext: contextAri,
            installation: { ari: { installationId }, contexts: [contextAri] },
          },
        ],
      });
      return valueOf(ending, action.function);
    },
  };
}

function checkSetUp({ key, inputs: declared }: AppAction, inputs: Record<string, unknown>): void {
  const refuse = (message: string): never => {
    throw new HostError('INVALID_REQUEST', `A rule with the action "${key}" cannot be saved: ${message}`);
  };
  if (Buffer.byteLength(JSON.stringify(inputs)) > configurationBytesAtMost)
    refuse('its set-up exceeds 100 KB.');
  for (const [name, value] of Object.entries(inputs)) {
    const input = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (input === undefined) refuse(`it declares no input "${name}".`);
    else if (value !== null && !isOfType(value, input.type)) refuse(`"${name}" is no ${input.type}.`);
  }
  for (const [name, { required }] of Object.entries(declared))
    if (required && (inputs[name] === undefined || inputs[name] === null || inputs[name] === ''))
      refuse(`"${name}" is required.`);
}

/** Any input may be a smart value, which is text until the rule runs. */
function isOfType(value: unknown, type: AppAction['inputs'][string]['type']): boolean {
  if (typeof value === 'string') return type === 'string' || smartValue.test(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

const smartValue = /\{\{\s*([\w.]+)\s*\}\}/;

/** What a smart value has nothing for is an empty text. */
function resolved(
  inputs: Record<string, unknown>,
  valueNamed: (name: string) => string | undefined,
): Record<string, unknown> {
  const resolve = (text: string): string =>
    text.replace(new RegExp(smartValue, 'g'), (_, name: string) => valueNamed(name) ?? '');
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, typeof value === 'string' ? resolve(value) : value]),
  );
}
