import { isAddressHeading } from '../words/heading-words';

/** Words that columns beside addresses are called by. */
const columnWords = new Set(
  (
    'name names first last given family surname forename middle full display user username login account id ids no nr number ' +
    'title role roles job position status state type department dept division team group groups unit org organization ' +
    'organisation company manager supervisor country city location office site street address postal zip code phone mobile ' +
    'telephone tel fax date created updated start end seen active enabled license licence product products cost employee ' +
    'personnel staff password path note notes comment comments tag tags language locale timezone gender region email mail ' +
    'vorname nachname abteilung firma rolle telefon ort strasse straße land personalnummer anrede titel benutzer benutzername ' +
    'nom prénom prenom société service fonction téléphone ville pays nombre apellido apellidos empresa teléfono departamento ' +
    'cargo nome cognome azienda sobrenome naam voornaam achternaam afdeling namn förnamn efternamn navn fornavn etternavn ' +
    '名前 氏名 姓 名 部署 会社 電話 姓名 名字 部门 公司 电话 이름 부서 имя фамилия отдел'
  ).split(' '),
);

const longestRow = 5_000;

/**
 * Whether a line without an address heads a table: `cell` when it is the heading of the addresses alone, `row` when that
 * stands among others. A line with anything that is not called like a column may hold somebody's name.
 */
export function headingOf(line: string): 'cell' | 'row' | undefined {
  if (line.length > longestRow) return undefined;
  const cells = line.split(/[,;\t]/);
  if (!cells.some(isAddressHeading)) return undefined;
  if (cells.length === 1) return 'cell';
  return cells.every((cell) => cell.trim() === '' || isColumnName(cell)) ? 'row' : undefined;
}

function isColumnName(cell: string): boolean {
  if (cell.includes(':')) return false;
  return isAddressHeading(cell) || wordsOf(cell).some((word) => columnWords.has(word));
}

/** `First name`, `first_name` and `firstName` as two words. */
function wordsOf(cell: string): string[] {
  return cell
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u);
}
