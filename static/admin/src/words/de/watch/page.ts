import type { watchWords as english } from '../../en/watch/page';
import { formatNumber, plural } from '../../format';

const intervals: Record<number, string> = {
  1: 'stündlich',
  6: 'alle 6 Stunden',
  24: 'einmal am Tag',
  168: 'einmal in der Woche',
};

export const watchWords: typeof english = {
  lead: 'Wer ohne Zugriff eingeladen wurde, und wer davon jetzt eine kostenpflichtige Rolle hat.',
  figures: {
    title: 'Stand jetzt',
    watched: 'Überwacht',
    withoutAccess: 'Ohne Zugriff',
    open: 'Offene Befunde',
    allowed: 'Erlaubt',
    unknown: 'Nicht bekannt',
    inactive: 'Deaktiviert',
    gone: 'Nicht mehr da',
    pending: 'Nicht angenommen',
  },
  lastLook: (when) => `Letzte Durchsicht ${when}.`,
  noLookYet: 'Es wurde noch niemand angesehen.',
  nextLook: (when, everyHours) =>
    `Nächste Durchsicht ${when}, ${intervals[everyHours] ?? `alle ${formatNumber(everyHours)} Stunden`}.`,
  nextLookSoon: 'Die nächste Durchsicht beginnt in wenigen Minuten.',
  isOff: 'Die Überwachung ist aus: Niemand wird von selbst angesehen.',
  lookNow: 'Jetzt ansehen',
  looking: 'Alle werden angesehen…',
  lookAsked: 'Eine Durchsicht ist angefordert und beginnt gleich…',
  waitingBatches: (count) =>
    count === 1
      ? 'Personen aus 1 Stapel werden noch aufgenommen.'
      : `Personen aus ${formatNumber(count)} Stapeln werden noch aufgenommen.`,
  off: {
    title: 'Die Zugriffsüberwachung ist aus',
    body: 'Eingeschaltet sieht sie alle an, die ohne Zugriff eingeladen wurden, und sagt, wer seitdem eine kostenpflichtige Rolle erhielt, von wem und wann. Sie liest nur.',
    noKey:
      'Ohne Organisationsschlüssel sieht sie nur die Produkte von Jira. Mit einem in den Einstellungen gespeicherten schaltet sie sich von selbst ein und sieht jedes Produkt.',
    turnOn: 'Einschalten',
    settings: 'Einstellungen öffnen',
  },
  empty: {
    title: 'Noch wird niemand überwacht',
    body: 'Wen ein Stapel einlädt, der wird von dessen Ende an überwacht. Personen, die schon da sind, können hinzugefügt werden.',
  },
  plot: {
    value: (name, count) => `${name}: ${formatNumber(count)}`,
    title: 'Durchsicht für Durchsicht',
    watched: 'Überwachte Personen',
    withAccess: 'Davon mit Zugriff',
    label: (name, first, last, looks) =>
      `${name}: von ${formatNumber(first)} auf ${formatNumber(last)} in ${plural(looks, 'Durchsicht', 'Durchsichten')}. Die Tabelle darunter enthält die Zahlen.`,
    asTable: 'Als Tabelle anzeigen',
    at: 'Durchsicht',
    unknown: 'Nicht bekannt',
  },
  views: 'Was von der Überwachung gezeigt wird',
  findings: 'Befunde',
  people: 'Personen',
  select: (name) => `${name} auswählen`,
  selectAll: 'Alle gezeigten auswählen',
  selected: (count) => (count === 0 ? 'Niemand ist ausgewählt.' : `${formatNumber(count)} ausgewählt.`),
};
