import type { watchSettingsWords as english } from '../../en/watch/settings';

export const watchSettingsWords: typeof english = {
  title: 'Vigilancia de accesos',
  help: 'Revisa a todos los invitados sin acceso y dice quién ha recibido desde entonces un rol facturable. Solo lee.',
  isOn: 'La vigilancia está',
  choices: {
    automatic: [
      'Automática',
      'Activada mientras haya guardada una clave de la organización: con ella se ven todos los productos.',
    ],
    on: ['Activada', 'Sin una clave de la organización solo ve los productos de Jira.'],
    off: ['Desactivada', 'No se revisa a nadie. Lo que se halló queda donde está.'],
  },
  now: { on: 'Ahora está activada.', off: 'Ahora está desactivada.' },
  every: 'Revisa a todos',
  intervals: { 1: 'Cada hora', 6: 'Cada 6 horas', 24: 'Una vez al día', 168: 'Una vez a la semana' },
  everyHelp: 'Además, a quien Jira dice que ha cambiado se le revisa en unos minutos.',
  saved: 'La vigilancia se ha guardado.',
};
