import { bareHeading } from '../words/heading-words';
import type { Polarity } from './column-roles';

const no =
  /^(false|no|n|0|off|nein|non|falsch|faux|falso|nee|nej|nie|нет|いいえ|否|無効|아니오|never|none|na)?$/;
const inactive =
  /^(is|account|user|currently|temporarily)?(suspend|inactiv|deactivat|disabl|deprovision|terminat|left|former|resign|retire|archiv|delet|removed|block|locked|closed|expired|offboard|gone|leaver|notactive|ausgeschied|inaktiv|deaktiv|gesperrt|gekundigt|ehemalig|ausgetreten|geloscht|nichtaktiv|verlassen|inactif|desactiv|parti$|partie$|sorti|supprim|bloqu|baja|debaja|cesad|inativ|deslig|inattiv|sospes|disattiv|cessat|inactief|geblokk|uitdienst|vertrokken|nonactief|slutat|avslutad|sluttet|nieaktyw|zwolnion|退職|退社|無効|停止|休止|離職|离职|停用|已停用|禁用|неактив|уволен|заблок|비활성|퇴사|정지)/;
const noPerson =
  /^(group|bot|service|shared|room|equipment|distribution|mailuniversal|dynamic|resource|system|application|app$|gruppe|groupe|grupo)/;

/** Whether a cell of a column of statuses says that the person is not active. */
export function saysInactive(cell: string, polarity: Polarity): boolean {
  const bare = bareHeading(cell);
  if (polarity === 'yes-is-inactive') return !no.test(bare) && !/^(active|aktiv|activ|enabled)/.test(bare);
  if (bare === '') return false;
  return inactive.test(bare) || (polarity === 'yes-is-active' && no.test(bare));
}

/** Whether a cell of a column of kinds says that the row is a group, a room or a program. */
export const saysNoPerson = (cell: string) => noPerson.test(bareHeading(cell));

const programs =
  /^(bot|no-?reply|do-?not-?reply|mailer-daemon|postmaster|svc|service-?account)[-_.+\d]*|[-_.]bot$/i;

/** Whether an address is one that programs write from. */
export function isProgram(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@'));
  const match = programs.exec(local)?.[0];
  return match !== undefined && (match === local || /[-_.+]$/.test(match) || local.endsWith(match));
}
