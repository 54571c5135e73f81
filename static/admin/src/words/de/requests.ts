import type { fourEyesWords as englishEyes, requestWords as english } from '../en/requests';

export const fourEyesWords: typeof englishEyes = {
  waits: 'Wartet auf einen zweiten Administrator',
  yours:
    'Sie haben diese Liste vorbereitet, und Ihre Einstellungen verlangen das Vier-Augen-Prinzip: Ein anderer Jira-Administrator öffnet diesen Stapel und startet ihn.',
  theirs: (name) =>
    `${name} hat diese Liste vorbereitet, und Ihre Einstellungen verlangen das Vier-Augen-Prinzip. Sehen Sie sie durch; Sie starten sie, und das Protokoll nennt Sie beide.`,
  retry:
    'Sie haben diese Liste vorbereitet, daher wiederholt ein anderer Administrator die Fehlgeschlagenen.',
};

export const requestWords: typeof english = {
  rule: 'Automatisierungsregel',
  issue: (key) => `Vorgang ${key}`,
};
