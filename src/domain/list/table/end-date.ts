import { bareHeading } from '../words/heading-words';

const endHeading =
  /^(employment|contract|account|user|service)?(termination|dismissal|leaving|exit|separation|offboarding|resignation|departure|end|expiry|expiration|expires?|last(working)?)(day|date|on)$|^(date(of)?(left|leaving|termination|departure)|lastday(worked)?|lastworkingday|leftdate|leftat|terminatedat|terminatedon|accountexpires?|accountexpirationdate|expireson|expiresat|validto|validuntil|enddate)$|^(austritt(sdatum|sdat|am)?|kundigungsdatum|vertragsende|letzterarbeitstag|gultigbis|ablaufdatum)$|^date(de)?(sortie|depart|fin)|^fecha(de)?(baja|salida|fin|terminacion|cese)|^data(de|di)?(desligamento|demissao|saida|fine|cessazione|uscita)|^(datum)?uitdienst(datum)?$|^einddatum$|^(slutdatum|fratradelsesdato|sluttdato)$|退職日|退社日|終了日|离职日期|離職日期|到期日|퇴사일/;

/** Whether a column says until when somebody is there. */
export const isEndHeading = (heading: string): boolean => endHeading.test(bareHeading(heading));

/** January to December in the languages that lists come in. */
const months = [
  /^jan/,
  /^feb|^f[eé]v/,
  /^m[aä]r/,
  /^a[bpv]r/,
  /^ma[iy]/,
  /^jun|^juin/,
  /^jul|^juil/,
  /^aug|^ao[uû]|^ago/,
  /^se[pt]/,
  /^o[ck]t|^out/,
  /^nov/,
  /^d[eéi][cz]/,
];
/** Days between the first day of the count in workbooks and that of Unix. */
const workbookEpochDays = 25_569;
const dayMs = 86_400_000;
const longestDate = 60;
/** Systems write dates before this where there is no end. */
const firstYear = 1971;

/** Whether a cell names a day before `today` (YYYY-MM-DD); where day and month may be meant either way, one of both. */
export function saysEnded(cell: string, today: string): boolean {
  return daysNamed(cell.slice(0, longestDate).trim()).some(
    (day) => Number(day.slice(0, 4)) >= firstYear && day < today,
  );
}

function daysNamed(text: string): string[] {
  const count = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) - workbookEpochDays : undefined;
  if (count !== undefined) return [new Date(Math.floor(count) * dayMs).toISOString().slice(0, 10)];
  const first = /^(\d{4})[-/.年]?\s?(\d{1,2})[-/.月]?\s?(\d{1,2})(?!\d{7})/.exec(text);
  if (first) return day(Number(first[1]), Number(first[2]), Number(first[3]));
  const last = /^(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (last) {
    const [one, other] = [Number(last[1]), Number(last[2])];
    return [...day(yearOf(last[3]), other, one), ...day(yearOf(last[3]), one, other)];
  }
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const month = 1 + months.findIndex((name) => words.some((word) => name.test(word)));
  const numbers = words.flatMap((word) => (/^\d{1,4}$/.test(word) ? [word] : []));
  const [one = '', other = ''] = numbers;
  if (other === '') return [];
  return one.length === 4 ? day(Number(one), month, Number(other)) : day(yearOf(other), month, Number(one));
}

const yearOf = (digits = ''): number => (digits.length === 2 ? 2000 : 0) + Number(digits);

/** None where the calendar has no such day. */
function day(year: number, month: number, date: number): string[] {
  if (month < 1 || month > 12 || date < 1 || date > 31) return [];
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  return [`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`];
}
