import type { inviteWords as english } from '../en/invite';
import { formatNumber, formOf, plural } from '../format';

export const inviteWords: typeof english = {
  lead: 'Faites entrer des personnes dans votre organisation sans leur donner accès à aucun produit. Toutes sont relues, et celles qui ont tout de même un accès vous sont montrées.',
  list: 'Personnes à inviter',
  listHelp:
    'Collez des adresses sous n’importe quelle forme : une par ligne, séparées par des virgules ou des points-virgules, comme « Nom <adresse> », ou en cellules copiées d’une feuille de calcul.',
  chooseFile: 'Choisir un fichier',
  orDrop: 'ou déposez ici un classeur, un tableau ou un fichier texte',
  dropNow: 'Déposez le fichier pour le lire',
  onlyOneFile: (name, others) =>
    `Un fichier à la fois : seul ${name} a été lu. ${plural(others, 'autre fichier n’a pas été lu', 'autres fichiers n’ont pas été lus')}.`,
  heldPaste: (characters) => `Texte collé (${plural(characters, 'caractère', 'caractères')})`,
  removeFile: 'Retirer',
  heldLabel: (name) => `Personnes à inviter : ${name}`,
  keptAside:
    'Ce qui était saisi auparavant est mis de côté et n’est pas vérifié tant que ce fichier est ici. Retirez le fichier pour y revenir.',
  fileFacts: (size, encoding) => [size, encoding].filter(Boolean).join(' · '),
  reading: 'Lecture de la liste…',
  readingFile: (name) => `Lecture de ${name}…`,
  refused: (name) => `« ${name} » n’a pas été pris en compte`,
  listStays: 'La liste qui était ici reste telle quelle.',
  refusals: {
    binary:
      'Ce type de fichier n’est pas lu. Enregistrez la liste sous forme de classeur (.xlsx, .ods) ou de CSV et choisissez ce fichier.',
    'old-workbook':
      'Ce classeur est d’un type ancien ou protégé (.xls, ou avec mot de passe). Enregistrez-le en .xlsx sans mot de passe, ou en CSV.',
    'too-large':
      'Ce contenu dépasse 50 Mo ou compte plus qu’il n’en faut à une liste. Divisez-le ou n’exportez que les adresses.',
    empty: 'Ce fichier est vide.',
    'no-addresses': 'Ce fichier ne contient aucune adresse e-mail.',
    unreadable: 'Ce fichier n’a pas pu être lu.',
  },
  summary: (people) =>
    `${plural(people, 'adresse est prête', 'adresses sont prêtes')} à être vérifiée${formOf(people, '', 's')}.`,
  summaryOpen: (unsettled, open) => {
    const asTyped = unsettled - open;
    const look = `${plural(unsettled, 'entrée est', 'entrées sont')} à examiner`;
    if (open > 0 && asTyped > 0)
      return `${look}. En l’état, ${plural(open, 'n’est pas invitée', 'ne sont pas invitées')} et ${plural(asTyped, 'est invitée telle quelle', 'sont invitées telles quelles')}.`;
    if (open > 0)
      return `${look} ; en l’état, ${formOf(unsettled, 'elle n’est pas invitée', 'elles ne sont pas invitées')}.`;
    return `${look} ; en l’état, ${formOf(unsettled, 'elle est invitée telle quelle', 'elles sont invitées telles quelles')}.`;
  },
  nothingFound: 'Aucune adresse e-mail trouvée pour l’instant.',
  problems: 'Entrées à examiner',
  problemFilter: 'Entrées à afficher',
  toSettle: (settled) => (settled > 0 ? `Réglées : ${formatNumber(settled)} · À examiner` : 'À examiner'),
  byThemselves: 'Écartées d’elles-mêmes',
  problemColumns: { line: 'Ligne', text: 'Texte saisi', problem: 'Problème', act: 'Que faire' },
  useSuggestion: (address) => `Utiliser ${address}`,
  keepAsTyped: 'Garder tel quel',
  edit: 'Modifier',
  leaveOut: 'Écarter',
  undo: 'Annuler',
  editLabel: (text) => `Adresse à la place de ${text}`,
  apply: 'Appliquer',
  stillWrong: 'Ce n’est pas une seule adresse e-mail.',
  leftOut: 'Écarté',
  replacedBy: (address) => `Sera vérifié comme ${address}`,
  leaveOutAll: 'Tout écarter',
  undoAll: (count) => `Tout annuler (${formatNumber(count)})`,
  said: {
    leftOut: (text) => `Écarté : ${text}`,
    replaced: (text, address) => `${text} sera vérifié comme ${address}`,
    undone: (text) => `Annulé : ${text}`,
    allSettled: (count) => plural(count, 'entrée est réglée.', 'entrées sont réglées.'),
    allUndone: (count) => `${plural(count, 'entrée est', 'entrées sont')} comme avant.`,
  },
  useAllSuggestions: (count) => `Utiliser toutes les suggestions (${formatNumber(count)})`,
  problemSentences: {
    question: 'Cette adresse est inhabituelle. Veuillez la confirmer.',
    domain: (domain) => `Les adresses de ${domain} ne sont pas autorisées par les paramètres.`,
    suggestion:
      'Une adresse valable, mais elle ressemble à une faute de frappe. Elle est invitée telle quelle si vous ne la modifiez pas.',
    settled: 'Modifiée par vous.',
    settledOut: 'Une adresse valable, écartée par vous.',
    duplicate: (line) =>
      line === undefined ? 'L’adresse figure déjà sur la liste.' : `La même adresse qu’à la ligne ${line}.`,
    heading: 'Un en-tête, un titre ou un total.',
    inactive: 'D’après la liste, cette personne n’est pas active.',
    noPerson: 'D’après la liste, un groupe ou un programme, pas une personne.',
    beside: 'Figure à côté de la liste, qui ne dit pas qu’il s’agit d’une de ses personnes.',
  },
  takeIn: 'Inviter quand même',
  reasons: {
    'no-address': 'Il n’y a pas d’adresse e-mail ici.',
    heading: 'L’en-tête d’une colonne.',
    empty: 'Il n’y a rien ici.',
    'no-at-sign': 'Le @ manque.',
    'several-at-signs': 'Il y a plus d’un @.',
    'no-local-part': 'La partie avant le @ manque.',
    'no-domain': 'La partie après le @ manque.',
    'quoted-local-part':
      'La partie avant le @ est entre guillemets. On ne sait pas si Atlassian l’accepte ; elle n’est donc pas envoyée telle quelle.',
    'look-alike-letters':
      'Certaines lettres ressemblent seulement à des lettres latines. Il peut s’agir de l’adresse d’une autre personne.',
    'glued-text': 'La fin de cette adresse ressemble à un autre texte écrit juste derrière.',
    'cut-off': 'Des points touchent cette adresse : une partie en a peut-être été omise.',
    inactive: 'D’après la liste, cette personne n’est pas active.',
    'no-person': 'D’après la liste, un groupe ou un programme, pas une personne.',
    beside: 'Figure à côté de la liste, qui ne dit pas qu’il s’agit d’une de ses personnes.',
    braces:
      'Des accolades occupent la place d’un mot à remplir par un modèle. Cette adresse n’est peut-être celle de personne.',
    'local-part-not-ascii': 'Les comptes Atlassian n’acceptent que des lettres latines simples avant le @.',
    'local-part-characters': 'Il y a avant le @ un caractère qu’aucune adresse ne contient.',
    'local-part-dots': 'Il y a un point de trop avant le @.',
    'local-part-too-long': 'La partie avant le @ dépasse 64 caractères.',
    'domain-characters': 'Il y a après le @ un caractère qu’aucun domaine ne contient.',
    'domain-dots': 'Il y a un point de trop après le @.',
    'domain-not-dotted': 'Le domaine n’a pas de terminaison, comme .com.',
    'domain-hyphens': 'Une partie du domaine commence ou finit par un trait d’union.',
    'domain-numeric': 'Le domaine se termine par un nombre.',
    'domain-label-too-long': 'Une partie du domaine dépasse 63 caractères.',
    'too-long': 'L’adresse dépasse 254 caractères.',
  },
  details: 'À propos de ce lot',
  purpose: 'La liste nomme',
  purposes: {
    people: 'Des personnes de l’organisation',
    customers: 'Des clients de Jira Service Management',
  },
  customersHelp:
    'Ils se connectent au portail seulement, n’ont aucun produit et ne sont jamais facturés. Convient aux personnes qui ne font que créer des demandes. L’application les crée sans clé. Quiconque a déjà un compte Atlassian est nommé et laissé tel quel ; on ne revient pas en arrière depuis un compte.',
  desk: 'Centre de services',
  desksLoading: 'Lecture des centres de services existants…',
  desksNotTold: (said) =>
    `Les centres de services existants n’ont pas pu être lus (« ${said} »). Indiquez-en un par sa clé ou son ID.`,
  deskChoose: 'Choisir un centre de services',
  deskChoice: (name, projectKey) => `${name} (${projectKey})`,
  deskElsewhere: 'Un autre, par sa clé ou son ID',
  deskTyped: 'Clé ou ID du centre de services',
  deskHelp: 'La clé de son projet, par exemple HELP, ou son ID.',
  deskRequired: 'Indiquez le centre de services par la clé de son projet ou par son ID.',
  organizationsLoading: 'Lecture des organisations clientes du centre de services…',
  organizationsNotTold: (said) =>
    `Les organisations clientes du centre de services n’ont pas pu être lues (« ${said} »). Vous pouvez en indiquer une par son ID.`,
  customerOrganization: 'Organisation cliente',
  customerOrganizationNone: 'Aucune : le centre de services seulement',
  customerOrganizationElsewhere: 'Une autre, par son ID',
  customerOrganizationHelp: 'Ils y sont ajoutés aussi et voient les demandes qu’elle partage.',
  customerOrganizationTyped: 'ID de l’organisation cliente',
  customerOrganizationTypedHelp: 'Un nombre ; laissez vide pour les ajouter au centre de services seulement.',
  customerOrganizationWrong: 'L’ID d’une organisation cliente est un nombre.',
  reason: 'Motif',
  reasonHelp: 'Conservé dans le journal d’audit avec chaque invitation.',
  reasonRequired: 'Indiquez un motif : les paramètres l’exigent.',
  ticket: 'Ticket',
  ticketHelp: 'La demande à l’origine, par exemple HR-123.',
  ticketRequired: 'Indiquez un ticket : les paramètres l’exigent.',
  mail: 'Envoyer l’e-mail d’invitation d’Atlassian',
  mailMessage: 'Message dans l’e-mail',
  mailNotHeld:
    'Sur cette voie, Atlassian écrit toujours aux nouvelles personnes. La voie « Organisation » peut retenir l’e-mail.',
  existing: 'Personnes qui ont déjà accès à un produit',
  existingLeave: 'Laisser leur accès tel quel',
  existingRemove: 'Retirer leur accès',
  existingRemoveHelp:
    'La vérification les nomme, et rien n’est retiré avant que vous le confirmiez à nouveau.',
  endsOn: 'Nécessaire jusqu’au',
  endsOnHelp: 'Après ce jour, la veille des accès propose de les laisser partir. Vide : aucune fin connue.',
  endsOnPast: 'Ce jour est passé.',
  holdApproved: 'Retenir les personnes des domaines approuvés',
  holdApprovedHelp:
    'Une fois présentes, les personnes de ces domaines peuvent s’octroyer l’accès à un produit. Retenues, elles ne sont pas invitées.',
  check: 'Vérifier la liste',
  uploading: (sent, total) => `Envoi de ${formatNumber(sent)} sur ${formatNumber(total)}…`,
  nothingToCheck: 'Ajoutez d’abord au moins une adresse valable.',
  needsLine: 'Personne n’est encore invité : la vérification ne fait que rechercher les personnes.',
  noRouteTitle: 'Connectez d’abord l’application',
  noRoute:
    'Aucun accès à Atlassian ne fonctionne encore. Les paramètres indiquent ce qu’il faut à chaque voie et la vérifient sans effet de bord.',
  firstVisitTitle: 'Bienvenue. Deux étapes avant la première liste',
  firstVisit: [
    'Connectez votre organisation dans les paramètres avec une clé d’API, ou laissez la vérification de la connexion trouver une autre voie.',
    'Revenez, collez une liste et vérifiez-la. Rien ne se passe avant que vous lanciez l’exécution.',
  ],
  openSettings: 'Ouvrir les paramètres',
  keyNames: { organization: 'clé de l’organisation', provisioning: 'clé de provisionnement' },
  keyExpires: (key, when) =>
    `La ${key} expire le ${when}. Enregistrez-en une nouvelle avant cette date dans les paramètres.`,
  keyExpiresToday: (key) => `La ${key} expire aujourd’hui. Enregistrez-en une nouvelle dans les paramètres.`,
  keyExpired: (key, when) =>
    `La ${key} a expiré le ${when}. Enregistrez-en une nouvelle dans les paramètres.`,
  mailNotDocumented:
    'Atlassian ne documente pas si les personnes créées par un annuaire reçoivent un e-mail. La voie « Organisation » peut retenir l’e-mail.',
  active: 'En cours',
  open: 'Ouvrir',
  otherActs: (text) => `Autres actions pour ${text}`,
  openBatch: (total) => `Ouvrir : ${formatNumber(total)}`,
  checked: 'Vérifié, en attente du lancement',
  readySince: (total, when) => `${plural(total, 'adresse', 'adresses')}, vérification du ${when}`,
};
