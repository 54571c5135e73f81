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
  } as Record<string, string>,
  formats: { csv: 'CSV', jsonl: 'JSON Lines' } as Record<string, string>,
  access: (access: string, way: string) => `${access}: ${way}`,
};
