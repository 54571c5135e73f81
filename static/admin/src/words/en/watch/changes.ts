/** What an entry of the log about the watch says was changed or seen. */
export const changeWords = {
  openFinding: 'Open the finding',
  names: {
    notBefore: 'Without access until at least',
    firstSeenAt: 'Seen first',
    until: 'Allowed until',
    format: 'Format',
    people: 'People',
    sha256: 'SHA-256 of the file',
    addressFields: 'Fields of issues with addresses',
  } as Record<string, string>,
  formats: { csv: 'CSV', jsonl: 'JSON Lines' } as Record<string, string>,
  noFields: 'none',
  access: (access: string, way: string) => `${access}: ${way}`,
};
