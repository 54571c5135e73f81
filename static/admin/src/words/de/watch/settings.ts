import type { watchSettingsWords as english } from '../../en/watch/settings';

export const watchSettingsWords: typeof english = {
  title: 'Zugriffsüberwachung',
  help: 'Sieht alle an, die ohne Zugriff eingeladen wurden, und sagt, wer seitdem eine kostenpflichtige Rolle erhielt. Sie liest nur.',
  isOn: 'Die Überwachung ist',
  choices: {
    automatic: [
      'Automatisch',
      'Ein, solange ein Organisationsschlüssel gespeichert ist: Damit wird jedes Produkt gesehen.',
    ],
    on: ['Ein', 'Ohne Organisationsschlüssel sieht sie nur die Produkte von Jira.'],
    off: ['Aus', 'Niemand wird angesehen. Was gefunden wurde, bleibt, wo es ist.'],
  },
  now: { on: 'Sie ist jetzt ein.', off: 'Sie ist jetzt aus.' },
  every: 'Sieht alle an',
  intervals: {
    1: 'Stündlich',
    6: 'Alle 6 Stunden',
    24: 'Einmal am Tag',
    168: 'Einmal in der Woche',
  },
  everyHelp: 'Wer sich laut Jira geändert hat, wird außerdem innerhalb von Minuten angesehen.',
  saved: 'Die Überwachung wurde gespeichert.',
};
