import type { changeWords as english } from '../../en/watch/changes';

export const changeWords: typeof english = {
  openFinding: 'Abrir el hallazgo',
  names: {
    addressFields: 'Campos de incidencias con direcciones',
    notBefore: 'Sin acceso al menos hasta',
    firstSeenAt: 'Visto por primera vez',
    until: 'Permitido hasta',
    format: 'Formato',
    people: 'Personas',
    sha256: 'SHA-256 del archivo',
  },
  formats: { csv: 'CSV', jsonl: 'JSON Lines' },
  access: (access, way) => `${access}: ${way}`,
  noFields: 'ninguno',
};
