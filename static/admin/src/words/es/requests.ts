import type { fourEyesWords as englishEyes, requestWords as english } from '../en/requests';

export const fourEyesWords: typeof englishEyes = {
  waits: 'Espera a un segundo administrador',
  yours:
    'Usted preparó esta lista y sus ajustes exigen la regla de los cuatro ojos: otro administrador de Jira abre este lote y lo inicia.',
  theirs: (name) =>
    `${name} preparó esta lista y sus ajustes exigen la regla de los cuatro ojos. Revísela; la inicia usted, y el registro nombra a ambos.`,
  retry: 'Usted preparó esta lista, así que otro administrador reintenta los errores.',
};

export const requestWords: typeof english = {
  rule: 'Regla de automatización',
  issue: (key) => `Incidencia ${key}`,
};
