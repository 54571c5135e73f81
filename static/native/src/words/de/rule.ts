import { formatNumber } from '../../../../admin/src/words/format';
import type { RuleWords } from '../rule';

export const words: RuleWords = {
  loading: 'Wird geladen',
  required: (label) => `${label} (erforderlich)`,
  lengthAtMost: (characters) => `Höchstens ${formatNumber(characters)} Zeichen.`,
  invite: {
    addresses: 'Adressen',
    addressesHelp:
      'Ein beliebiger Text oder eine Tabelle mit E-Mail-Adressen, etwa {{issue.description}}. Was eine Person ansehen müsste, wird ausgelassen und in leftOut gezählt.',
    addressesMissing: 'Geben Sie an, woher die Adressen kommen.',
    reason: 'Grund',
    reasonHelp: 'Für das Audit-Protokoll, etwa {{issue.summary}}.',
    ticket: 'Ticket',
    ticketHelp: 'Etwa {{issue.key}}.',
    sendMail: 'Einladungs-E-Mail von Atlassian senden',
    sendMailHelp: 'Wo die Route sie zurückhalten kann; sonst sendet Atlassian sie in jedem Fall.',
    existing: 'Personen, die schon Zugriff haben',
    existingHelp:
      'Ein Entzug wartet auf der Seite der App, bis ein Administrator bestätigt, wer was verliert.',
    existingChoices: {
      leave: 'Behalten ihn',
      remove: 'Verlieren ihn, sobald ein Administrator es bestätigt hat',
    },
    confirmRemovals: 'Prüfsumme einer bestätigten Vorschau',
    confirmRemovalsHelp:
      'Mit ihr startet ein Entzug von selbst, wenn er genau das entzieht, was diese Vorschau gezeigt hat.',
    once: 'Einmal für',
    onceHelp:
      'Eine Anforderung, die es schon gab, ergibt keinen zweiten Stapel. Bleibt das Feld leer, gilt eine mit demselben Ticket, demselben Grund, derselben Auswahl und denselben Personen als dieselbe; {{now}} macht jede Ausführung zu einer neuen.',
  },
  state: {
    batchId: 'Stapel',
    batchIdHelp: 'Die batchId, die der Schritt „Invite people without access“ ausgegeben hat.',
    batchIdMissing: 'Geben Sie den Stapel an.',
  },
};
