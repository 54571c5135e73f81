import type { reviewWords as english } from '../../en/watch/review';
import { plural } from '../../format';

export const reviewWords: typeof english = {
  open: 'Zugriffsüberprüfung erstellen…',
  title: 'Zugriffsüberprüfung erstellen',
  body: 'Eine Datei aller überwachten Personen: ihr Zustand jetzt, was gefunden wurde, und wer was darüber beschlossen hat. Das Audit-Protokoll hält fest, wer sie erstellt hat, mit dem SHA-256 der Datei.',
  format: 'Format',
  formats: { csv: 'CSV, für eine Tabelle', jsonl: 'JSON Lines, für ein Programm' },
  go: 'Erstellen',
  again: 'Erneut erstellen',
  reading: (piece, pieces) => `Teil ${piece} von ${pieces} wird gelesen…`,
  changed: 'Die Überwachung ist inzwischen weitergegangen: Die Überprüfung wird neu erstellt…',
  done: (people) =>
    `${plural(people, 'Person', 'Personen')} erfasst. Die Datei wurde mit ihrem SHA-256 überprüft:`,
  logged: 'Das Audit-Protokoll hat denselben Wert.',
  entry: 'Den Eintrag öffnen',
  neverSame:
    'Die Überwachung ging jedes Mal weiter, während die Überprüfung gelesen wurde, daher entstand keine Datei. Warten Sie, bis die laufende Durchsicht endet, und versuchen Sie es erneut.',
};
