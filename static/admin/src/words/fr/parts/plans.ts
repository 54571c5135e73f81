import type { batchWords as english } from '../../en/batch';

export const plans: (typeof english)['plans'] = {
  invite: 'Invité sans accès',
  'hold-back': 'Retenu : domaine approuvé',
  'not-there': 'Rien : absent de l’organisation',
  nothing: 'Rien : déjà sans accès',
  'leave-access': 'Rien : garde son accès',
  'remove-access': 'Perd son accès',
  'look-again': 'Recherché d’abord à nouveau',
};
