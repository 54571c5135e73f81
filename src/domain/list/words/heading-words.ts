/** What columns of addresses are called, in lower case without accents, blanks, hyphens and apostrophes. */
const addressHeadings = new Set(
  (
    'email emails emailaddress emailaddresses emailid mail mails mailaddress useremail usermail workemail workemailaddress ' +
    'primaryemail primaryemailaddress emailprimarywork emailwork emailprimary businessemail personalemail contactemail mailadresse mailadressen emailadresse emailadressen epost epostadresse epostadress ' +
    'courriel adresseemail adressemail adresseelectronique correo correoelectronico email1 email1value ' +
    'emailaddress1 indirizzoemail enderecodeemail direcciondecorreo direcciondecorreoelectronico direccionemail eposta epostaadresi emailadres mailadres adresemail メール メールアドレス 邮箱 邮箱地址 电子邮件 电子邮件地址 电子邮箱 電子郵件 電子郵件地址 이메일 이메일주소 почта электроннаяпочта ' +
    'userprincipalname upn primarysmtpaddress smtpaddress proxyaddresses'
  ).split(' '),
);

const maxHeadingLength = 40;
/** Tried first, since nearly every text is no heading: what all headings have in common. */
const mayBeHeading =
  /mail|e-?post|courriel|lectronique|correo|upn|principal|smtp|proxy|メール|邮|郵|이메일|почта/i;

/** Words that stand before addresses in forms and mail headers. */
const labels = new Set(
  (
    'to cc bcc from replyto sender an von kopie absender de para a da name contact recipient recipients user users ' +
    'members attendees mailto smtp sip 宛先 差出人 收件人 发件人 抄送'
  ).split(' '),
);

/** Whether a text is what a column of addresses is headed with, such as `E-mail address`. */
export function isAddressHeading(text: string): boolean {
  return text.length <= maxHeadingLength && mayBeHeading.test(text) && addressHeadings.has(bareHeading(text));
}

/** Whether a text announces an address without being anyone's name, such as `To:` or `E-mail`. */
export function isLabel(text: string): boolean {
  return (
    isAddressHeading(text) ||
    (text.length <= maxHeadingLength && /[:：]\s*$/.test(text) && labels.has(bareHeading(text)))
  );
}

/** Without what forms and exports add in brackets: `Email Address [Required]`. */
export function bareHeading(text: string): string {
  return text
    .trimEnd()
    .replace(/[[(][^\])]{0,60}[\])]$/, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
