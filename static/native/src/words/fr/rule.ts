import { plural } from '../../../../admin/src/words/format';
import type { RuleWords } from '../rule';

export const words: RuleWords = {
  loading: 'Chargement',
  required: (label) => `${label} (obligatoire)`,
  lengthAtMost: (characters) => `Au plus ${plural(characters, 'caractère', 'caractères')}.`,
  invite: {
    addresses: 'Adresses',
    addressesHelp:
      'Tout texte ou tableau contenant des adresses e-mail, comme {{issue.description}}. Ce que quelqu’un devrait examiner est écarté et compté dans leftOut.',
    addressesMissing: 'Indiquez d’où viennent les adresses.',
    reason: 'Motif',
    reasonHelp: 'Pour le journal d’audit, comme {{issue.summary}}.',
    ticket: 'Ticket',
    ticketHelp: 'Comme {{issue.key}}.',
    sendMail: 'Envoyer l’e-mail d’invitation d’Atlassian',
    sendMailHelp: 'Là où la voie peut le retenir ; sinon, Atlassian l’envoie de toute façon.',
    existing: 'Personnes qui ont déjà un accès',
    existingHelp:
      'Un retrait attend sur la page de l’application qu’un administrateur confirme à qui il retire quoi.',
    existingChoices: {
      leave: 'Le conservent',
      remove: 'Le perdent une fois qu’un administrateur l’a confirmé',
    },
    confirmRemovals: 'Empreinte d’un aperçu confirmé',
    confirmRemovalsHelp:
      'Avec elle, un retrait démarre de lui-même s’il retire exactement ce que cet aperçu montrait.',
    once: 'Une fois pour',
    onceHelp:
      'Une demande déjà faite ne crée pas de second lot. Si le champ est vide, la même demande est celle qui a les mêmes ticket, motif, choix et personnes ; {{now}} rend chaque exécution différente.',
  },
  state: {
    batchId: 'Lot',
    batchIdHelp: 'Le batchId donné par l’étape « Invite people without access ».',
    batchIdMissing: 'Indiquez le lot.',
  },
};
