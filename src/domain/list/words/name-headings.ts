/** What headings of people's names consist of; short words only behind another one. Without accents, blanks and capitals. */
const parts = new RegExp(
  '(?:user|employee|member|person|participant|attendee|guest|student|staff|mitarbeiter|teilnehmer)(?:in)?s?(?=.)|' +
    '(?:员工|員工|社員|従業員|직원|사원|preferred|attributes|(?:legal|profile)(?=first|last|given|family|display|nick)|(?:whati?s)?(?:your|ihr|dein|votre))(?=.)|' +
    '(?:full|display|complete|real|first|given|fore|preferred|legal|middle|last|family|sur|nick|vor|nach|ruf|zu|anzeige|familien|voller|vollstandiger)?name(?:s|n(?!ach))?|' +
    'first(?=and|last)|vor(?=und)|prenoms?|nombres?(?:completo|depila)?|nom(?:(?=et|prenom)|complet|defamille|dusage|daffichage|usuel)|(?:sobre|primeiro)?nomes?(?:completo|visualizzato|deexibicao)?|noms?|' +
    'cognome|nominativo|(?:primer|segundo)?apellidos?|' +
    '(?:volledige|voor|achter|roep|weergave)?naam|voornamen|(?:fullstandigt|visnings|for|efter)?namn|(?:fulde|fullt|visnings|for|efter|etter)?navn|' +
    'imi(?:e|ona)|nazwisko|jmeno|prijmeni|(?:полное)?имя|фамилия|отчество|фио|이름|성명|' +
    '[お御]?(?:名前|氏名|姓名|名字|姓|名)|フルネーム|表示名|全名|显示名称?|' +
    'a(?=prijmeni)|(?<=name)(?:des|der|of(?:the|an?)?)(?:employee|member|person|participant|attendee|guest|student|user|mitarbeiter|teilnehmer|benutzer)(?:in|s)?$|' +
    '(?<=(?:имя|фио|фамилия))(?:сотрудника|участника|пользователя)$|(?<=(?:nombres?|apellidos?|nomes?|nom|prenom|cognome))d(?:e|el|o|a|u|ell?)(?:emplead|funcionari|colaborador|employe|salarie|dipendente|participant)[aeo]?$|' +
    '(?<=.)(?:and|und|et|of|the|first|last|full|legal|required|optional|[eiy\\d])',
  'g',
);

/** What stands in brackets behind `Name` without saying whose it is. */
const manner =
  /[[(（]\s*(?:pflicht|required|mandatory|optional|obligat|original|legal|latin|english|as\b|like\b|wie\b|comme\b|como\b)[^\])）]{0,50}[\])）]\s*$/i;

export const withoutManner = (heading: string): string => heading.replace(manner, '');

/** Whether a heading, bare, stands above the names of people, and not above those of their devices, streets or spouses. */
export const namesPeople = (bare: string): boolean => bare !== '' && bare.replace(parts, '') === '';
