import { bareHeading } from '../words/heading-words';
import { asksForKind, type Polarity } from './column-roles';
import { saysEnded } from './end-date';

const no =
  /^(false|f|no|n|0|off|nein|non|falsch|faux|falso|nee|nej|nie|нет|いいえ|否|無効|아니오|never|none|na)?$/;
const inactive =
  /^(is|account|user|currently|temporarily)?(suspend|inactiv|deactivat|disabl|deprovision|terminat|left|former|resign|retire|archiv|delet|removed|block|locked|closed|expired|offboard|gone|leaver|notactive|ausgeschied|inaktiv|deaktiv|gesperrt|gekundigt|ehemalig|ausgetreten|geloscht|nichtaktiv|verlassen|inactif|desactiv|parti$|partie$|sorti|supprim|bloqu|baja|debaja|cesad|inativ|deslig|inattiv|sospes|disattiv|cessat|inactief|geblokk|uitdienst|vertrokken|nonactief|slutat|avslutad|sluttet|nieaktyw|zwolnion|neaktiv|fratrad|opsagt|demiti|dispensad|aposentad|pasif|isten?ayril|退職|退社|無効|停止|休止|離職|离职|停用|已停用|禁用|неактив|уволен|заблок|비활성|퇴사|정지)/;
const noPerson =
  /^(group|bot|service|shared|room|equipment|distribution|mailuniversal|dynamic|resource|system|application|app$|gruppe|groupe|grupo)|bot$/;

/** `T - Terminated`: a code before the word. */
const code = /^\s*\w{1,2}\s*[-–:.]\s+/;
const active =
  /^(active|aktiv|aktif|actif|active?s?|activo|ativo|attivo|actief|aktywny|enabled|current|employed|normal|member|在職|在职|有効|活跃|활성|재직|активен|работает)$/;

/** What is longer is no word. */
const longestWord = 60;
const bareWord = (cell: string): string => bareHeading(cell.slice(0, longestWord).replace(code, ''));

/** Whether a word can only be somebody's status, and which of both. */
export function statusNamed(cell: string): 'active' | 'inactive' | undefined {
  const bare = bareWord(cell);
  if (active.test(bare)) return 'active';
  return bare !== '' && inactive.test(bare) ? 'inactive' : undefined;
}

/** Whether a cell of a column of statuses says that the person is not active, `today` being YYYY-MM-DD. */
export function saysInactive(cell: string, polarity: Polarity, today: string): boolean {
  if (polarity === 'end-date') return saysEnded(cell, today);
  const bare = bareWord(cell);
  if (polarity === 'yes-is-inactive') return !no.test(bare) && !/^(active|aktiv|activ|enabled)/.test(bare);
  if (bare === '') return false;
  return inactive.test(bare) || (polarity === 'yes-is-active' && no.test(bare));
}

/** Whether a cell of a column of kinds says that the row is a group, a room or a program. */
export function saysNoPerson(cell: string, heading: string): boolean {
  const bare = bareWord(cell);
  return asksForKind(heading) ? !no.test(bare) : noPerson.test(bare);
}

const programs =
  /^(bot|no-?reply|do-?not-?reply|mailer-daemon|postmaster|svc|service-?account)[-_.+\d]*|[-_.]bot$/i;

/** Whether an address is one that programs write from. */
export function isProgram(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@'));
  const match = programs.exec(local)?.[0];
  return match !== undefined && (match === local || /[-_.+]$/.test(match) || local.endsWith(match));
}
