const mailTo = /^mailto:([^?]+)/i;

/** What stands in a place, with the address its link leads to where it shows none itself. */
export function linkedText(text: string, link: string): string {
  const address = mailTo.exec(link.trim())?.[1];
  if (address === undefined || text.includes('@')) return text;
  const plain = decoded(address);
  return text.trim() === '' ? plain : `${text} <${plain}>`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
