import { bareHeading, isAddressHeading } from '../words/heading-words';
import { namesPeople, withoutManner } from '../words/name-headings';
import { isEndHeading } from './end-date';

/**
 * What a column says of the person of its row. Only `own` gives people; the other addresses belong to somebody else, or
 * are other addresses of the same person.
 */
export type ColumnRole =
  | 'own'
  | 'member'
  | 'login'
  | 'alias'
  | 'private'
  | 'manager'
  | 'other'
  | 'status'
  | 'kind'
  | 'name'
  | 'none';

const longestHeading = 60;

/** In the order in which they are tried: a `manager’s e-mail` is a manager’s. All without accents, blanks and capitals. */
const patterns: readonly [ColumnRole, RegExp][] = [
  [
    'none',
    /licen[cs]e|password|lizenz|kennwort|passwort|e?mail.*(type|label|displayname|typ|status|preference|format|verified|optin|optout|consent|sent|count|domain|bounced?|frequency|language)$|subscri|newsletter|marketing/,
  ],
  [
    'manager',
    /manager|supervisor|superior|boss|vorgesetz|fuhrungskraft|leiter|leitung|lead$|leadmail|leademail|responsab|chef|jefe|gestor|gerente|capo$|capo(e?mail)|leidinggev|overste|reportsto|approver|genehmig|prze[lł]ozon|kierownik|руковод|yonetici|amir|nadrizen|esimies|overordn|narmeste|^leder$|lederse?mail|上司|上長|上级|上級|直属|マネージャ|経理担当|经理|經理|主管|관리자|상사/,
  ],
  ['alias', /proxy|alias|^emailaddresses$|^e?mail[2-9]address$|othere?mail|additional/],
  [
    'private',
    /private|privat|prive|personale?mail|personal(e?mail|address|adresse)|(e?mail|correo|courriel|indirizzo|adresse)personn?[ae]l|personnel+e|homee?mail|e?mail(primary|secondary|other)?(home|privat|perso)|^home|recovery|recuper|secondary|seconde?mail|alternat|alternativ|backup|wiederherstell|zweit|particular|pessoal|herstel|prywat|soukrom|osobn|kisisel|henkilokoht|yksityi|szemelyes|個人|私用|予備|再設定|私人|个人|個人|备用|личн|резерв|개인/,
  ],
  [
    'login',
    /principalname|^upn|upn$|login|logon|samaccount|anmelde|benutzername|identifiant|^usuario|gebruikersnaam|^username|signinname|ログイン|用户名|登录|登錄|логин/,
  ],
  [
    'own',
    /^(?!.*(emergen|notfall|urgence|assist)).*((work|business|company|corporate|office|dienstlich\w*|geschaftlich\w*|professional)(e?mail|epost)|e?mail(work|business|company|dienstlich|geschaftlich|professionn?el\w*|corporativ\w|laboral)|会社メール|社用メール|工作邮箱|公司邮箱)/,
  ],
  [
    'other',
    /contact|emergency|notfall|urgence|emergen|assistan|sekretar|secretar|by$|bye?mail|owner|sponsor|request|ersteller|inviter|ansprechpartner|support|^from|sender|absender|replyto|messageid|kontakt|緊急|group|gruppe|groupe|grupo|gruppo|team.*mail|mail.*team|delegate|forward|weiterleit|author|actor|initiator|creator|buyer|purchas|payer|billing|invoice|rechnung|admin|depart|abteilung/,
  ],
];
const mailWords = /mail|epost|courriel|correo|smtp|メール|邮箱|邮件|郵件|電子郵|이메일|почт|adresseelectron/;
const memberWords =
  /^(team|group)?(member|mitglied|membre|miembro|membro|lid|メンバー|成员|成員|participant|teilnehmer|attendee|person|people|user|mitarbeiter|employee|invitee|recipient|destinatario|empfanger|benutzer|gast|guest)(in|innen|s|en)?\d*$/;
/** Whose cells say yes or no. */
const kindQuestions =
  /^is(a|an)?(bot|group|room|service(account|user)?|shared(mailbox)?|resource|system(user)?|appuser)$|^bot$/;
const kindWords = /^(member|recipient|account|user|mailbox)?(type|typ|tipo|typedetails|kind|art)$/;

/** With what stands in brackets, since `E-mail (private)` says there what matters. */
const wholeHeading = (heading: string) => bareHeading(heading.replace(/[[\]()]/g, ' '));

/** The role that a heading names; undefined where it says nothing. */
export function roleOfHeading(heading: string): ColumnRole | undefined {
  if (heading.length > longestHeading || heading.trim() === '') return undefined;
  const bare = wholeHeading(heading);
  if (polarityOf(heading)) return 'status';
  if (kindWords.test(bare) || kindQuestions.test(bare)) return 'kind';
  const [role] = patterns.find(([, pattern]) => pattern.test(bare)) ?? [];
  if (role) return role;
  if (isAddressHeading(heading) || mailWords.test(bare)) return 'own';
  if (memberWords.test(bare)) return 'member';
  return namesPeople(wholeHeading(withoutManner(heading))) ? 'name' : undefined;
}

/** Whether a column asks if its rows are groups, rooms or programs. */
export const asksForKind = (heading: string): boolean => kindQuestions.test(wholeHeading(heading));

/** Whether a heading can only stand above addresses: what makes a row the headings of a table. */
export function namesAddresses(heading: string): boolean {
  if (heading.length > longestHeading) return false;
  const bare = wholeHeading(heading);
  return (
    isAddressHeading(heading) ||
    mailWords.test(bare) ||
    /principalname|^upn$/.test(bare) ||
    /^(member|mitglied|membre|miembro|membro)\d+$/.test(bare)
  );
}

/** `end-date`: a day after which the person is not there any more. */
export type Polarity = 'yes-is-active' | 'yes-is-inactive' | 'words' | 'end-date';

const inactiveHeading =
  /suspend|disabled|deactivat|inactive|^deleted|blocked|blockcredential|blocksignin|gesperrt|deaktiviert|inaktiv|terminated|archived|ausgeschieden|desactiv|bloquead|inactif|inactivo|inativo|無効|退職|離職|离职|停用/;
const activeHeading =
  /^(is|account|user|employee|konto)*(enabled|activated|active|aktif|aktiv|aktiviert|actif|activo|ativo|attivo|actief|employed|indienst|有効|在職|在职|启用)(status)?$/;
const statusHeading =
  /status|^state$|^zustand|^durum|statut|^stav$|^tila$|^allapot|estado|^stato|situacao|статус|状態|状态|狀態|在籍|상태/;

/** How the values of a column of statuses are to be read. */
export function polarityOf(heading: string): Polarity | undefined {
  if (heading.length > longestHeading) return undefined;
  const bare = wholeHeading(heading);
  if (isEndHeading(heading)) return 'end-date';
  if (
    /licen[cs]e|lizenz|mail|2sv|mfa|recipient|reason|grund|date|datum|days|tage|jours|(?<!ac)count/.test(bare)
  )
    return undefined;
  if (inactiveHeading.test(bare) && !/status/.test(bare)) return 'yes-is-inactive';
  if (activeHeading.test(bare)) return 'yes-is-active';
  return statusHeading.test(bare) ? 'words' : undefined;
}
