import type { fourEyesWords as englishEyes, requestWords as english } from '../en/requests';

export const fourEyesWords: typeof englishEyes = {
  waits: 'Attend un second administrateur',
  yours:
    'Vous avez préparé cette liste, et vos paramètres exigent le contrôle à quatre yeux : un autre administrateur Jira ouvre ce lot et le lance.',
  theirs: (name) =>
    `${name} a préparé cette liste, et vos paramètres exigent le contrôle à quatre yeux. Relisez-la ; c’est vous qui la lancez, et le journal vous nomme tous les deux.`,
  retry: 'Vous avez préparé cette liste ; un autre administrateur relance donc les échecs.',
};

export const requestWords: typeof english = {
  rule: 'Règle d’automatisation',
  issue: (key) => `Ticket ${key}`,
};
