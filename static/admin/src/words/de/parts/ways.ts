import type { settingsWords as english } from '../../en/settings';

export const ways: (typeof english)['wayRows'] = [
  [
    'Organisation',
    'Sie einen Organisationsschlüssel haben können. Am schnellsten, und sieht jedes Produkt.',
    'Funktioniert nur mit diesem Schlüssel.',
  ],
  [
    'App',
    'kein Schlüssel gespeichert werden darf und Ihre Site Apps Benutzer anlegen lässt.',
    'Sieht ohne Organisationsschlüssel nur Jira, und die meisten Sites lehnen sie ab.',
  ],
  [
    'Angemeldeter Administrator',
    'dasselbe gilt und Sie die Seite geöffnet lassen.',
    'Im Hintergrund geht nichts weiter.',
  ],
  [
    'Benutzerbereitstellung',
    'Sie Atlassian Guard haben und die Personen in das Verzeichnis Ihres Identitätsanbieters gehören.',
    'Ohne Organisationsschlüssel kann niemand in jedem Produkt zurückgelesen werden, daher sind alle zu klären. Sie nimmt Datensätze einzeln zurück, und keinen eines verwalteten Kontos.',
  ],
  [
    'Kunden',
    'Personen nur Anfragen stellen. Wird mit jeder Liste gewählt, unabhängig von der Route: kein Schlüssel, nie berechnet.',
    'Rührt niemanden an, der ein Atlassian-Konto hat. Von einem Konto führt kein Weg zurück zum reinen Portalkunden.',
  ],
];
