import type { batchWords as english } from '../../en/batch';

export const plans: (typeof english)['plans'] = {
  invite: 'Einladung ohne Zugriff',
  'hold-back': 'Zurückgehalten: genehmigte Domain',
  'not-there': 'Nichts: nicht in der Organisation',
  nothing: 'Nichts: schon ohne Zugriff',
  'leave-access': 'Nichts: behält den Zugriff',
  'remove-access': 'Verliert den Zugriff',
  'look-again': 'Wird erst noch einmal nachgeschlagen',
};
