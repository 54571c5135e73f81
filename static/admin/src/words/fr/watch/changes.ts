import type { changeWords as english } from '../../en/watch/changes';

export const changeWords: typeof english = {
  openFinding: 'Ouvrir le constat',
  names: {
    addressFields: 'Champs de tickets contenant des adresses',
    notBefore: 'Sans accès au moins jusqu’au',
    firstSeenAt: 'Vu pour la première fois',
    until: 'Autorisé jusqu’au',
    format: 'Format',
    people: 'Personnes',
    sha256: 'SHA-256 du fichier',
  },
  formats: { csv: 'CSV', jsonl: 'JSON Lines' },
  access: (access, way) => `${access} : ${way}`,
  noFields: 'aucun',
};
