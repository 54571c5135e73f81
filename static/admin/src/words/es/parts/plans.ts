import type { batchWords as english } from '../../en/batch';

export const plans: (typeof english)['plans'] = {
  invite: 'Se invita sin acceso',
  'hold-back': 'Retenido: dominio aprobado',
  'not-there': 'Nada: no está en la organización',
  nothing: 'Nada: ya está sin acceso',
  'leave-access': 'Nada: conserva el acceso',
  'remove-access': 'Pierde el acceso',
  'look-again': 'Antes se busca de nuevo',
};
