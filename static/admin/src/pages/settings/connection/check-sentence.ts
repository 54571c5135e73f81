import type { CapabilityCheck, RouteCheck } from '../../../../../../src/domain/settings/route-check';
import { appSentence } from '../../../words/said';
import { words } from '../../../words/words';

/** What works of a route, what does not, and Atlassian's own words where it refused. */
export function checkSentence({ route, works, capabilities }: RouteCheck): string {
  const { names, deeds, customerDeeds, ...say } = words.settings.check;
  const deedOf = ({ capability }: CapabilityCheck): string =>
    (route === 'customers' ? customerDeeds[capability] : undefined) ?? deeds[capability];
  const name = names[route];
  const can = capabilities.filter((one) => one.works === 'yes').map(deedOf);
  const refused = capabilities.filter((one) => one.works === 'no');
  const cannot = refused.map(deedOf);
  const quoted = (sentence: string, from: CapabilityCheck[]) =>
    [sentence, ...quotesOf(from)].join(say.between);
  if (cannot.length > 0)
    return quoted(can.length > 0 ? say.canButCannot(name, can, cannot) : say.cannot(name, cannot), refused);
  if (works === 'yes') return say.works(name, can);
  return can.length > 0 ? say.canRestUnclear(name, can) : quoted(say.noClearAnswer(name), capabilities);
}

function quotesOf(capabilities: CapabilityCheck[]): string[] {
  const { saidByApp, saidByAtlassian } = words.settings.check;
  const said = capabilities.find(({ message }) => message);
  if (said?.message === undefined) return [];
  return [
    said.saidBy === 'app'
      ? saidByApp(appSentence(said.appSaid, said.message))
      : saidByAtlassian(said.message),
  ];
}
