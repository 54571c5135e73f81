import { formatNumber, plural } from '../../../../admin/src/words/format';
import type { GadgetWords } from '../gadget';

export { saidWords as said } from '../../../../admin/src/words/de/said';

export const words: GadgetWords = {
  loading: 'Wird geladen',
  noAnswer: 'Die App hat nicht geantwortet. Aktualisieren Sie das Gadget in einem Moment.',
  off: 'Die Zugriffsüberwachung ist aus. Ein Jira-Administrator schaltet sie in den Einstellungen der App ein.',
  holders: (count) => plural(count, 'Person hat Zugriff', 'Personen haben Zugriff'),
  figures: 'Ohne Zugriff eingeladene Personen',
  what: 'Wer',
  count: 'Anzahl',
  rows: {
    watched: 'Überwacht',
    withoutAccess: 'Ohne Zugriff',
    withAccess: 'Mit Zugriff',
    unknown: 'Nicht bekannt',
    pending: 'Noch nicht angenommen',
  },
  neverLooked: 'Es wurde noch niemand angesehen.',
  looked: (when) => `Letzte Durchsicht: ${when}.`,
  latest: 'Neueste Befunde',
  open: 'Zugriffsüberwachung öffnen',
  address: 'Adresse',
  products: 'Produkte',
  since: 'Seit',
  form: {
    title: 'Titel',
    titleHelp: 'Steht über den Zahlen. Bleibt das Feld leer, gibt es keinen.',
    titleLong: (most) => `Höchstens ${formatNumber(most)} Zeichen.`,
    findings: 'Inhalt',
    findingsHelp:
      'Befunde nennen Personen. Daher sehen sie nur Jira-Administratoren, wer auch immer das Dashboard sieht.',
    findingChoices: (count) =>
      count === 0
        ? 'Zahlen'
        : `Zahlen und ${count === 1 ? 'der neueste Befund' : `die neuesten ${formatNumber(count)} Befunde`}`,
    refresh: 'Aktualisierung',
    refreshChoices: (minutes) =>
      minutes === 0
        ? 'Nur auf Anforderung'
        : minutes === 1
          ? 'Jede Minute'
          : `Alle ${formatNumber(minutes)} Minuten`,
    save: 'Speichern',
    cancel: 'Abbrechen',
    notSaved: 'Jira hat dies nicht gespeichert. Versuchen Sie es in einem Moment erneut.',
  },
};
