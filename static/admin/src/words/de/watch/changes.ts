import type { changeWords as english } from '../../en/watch/changes';

export const changeWords: typeof english = {
  openFinding: 'Befund öffnen',
  names: {
    addressFields: 'Felder von Vorgängen mit Adressen',
    notBefore: 'Ohne Zugriff mindestens bis',
    firstSeenAt: 'Zuerst gesehen',
    until: 'Erlaubt bis',
    format: 'Format',
    people: 'Personen',
    sha256: 'SHA-256 der Datei',
  },
  formats: { csv: 'CSV', jsonl: 'JSON Lines' },
  access: (access, way) => `${access}: ${way}`,
  noFields: 'keine',
};
