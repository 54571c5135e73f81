/** The sentences for an auditor about an export in which nothing is wrong. */
export function report(result) {
  const { version, isWhole, entries, links, head, erased: gone, erasedByLog, refreshed, unsealed } = result;
  const { unprovenRefreshments, trimmedLinks, trimmedThrough, kept, filter, batchesUnderWay } = result;
  return [
    `Verified: ${entries} records and the chain of ${links} links up to head ${head}.`,
    isWhole
      ? 'This is the whole log: every sealed record is here, in order, as it was sealed.'
      : `This is a filtered export (${JSON.stringify(filter)}): each sealed record in it is as it was sealed and fits the filter. Whether the filter left out a record that fits cannot be told from this file; export the whole log for that.`,
    ...(trimmedLinks > 0
      ? [
          `${trimmedLinks} links seal records that retention has deleted (up to link ${trimmedThrough}); a sealed record says so.`,
        ]
      : []),
    ...(gone > 0
      ? [
          `${gone} records had personal data that was erased; all else in them is as it was sealed.` +
            (isWhole && gone > erasedByLog ? ` The log itself tells of ${erasedByLog} of these.` : ''),
        ]
      : []),
    ...(refreshed > unprovenRefreshments
      ? [`${refreshed} records show a name or an address as it became later; the log seals what it became.`]
      : []),
    ...(unsealed > 0 ? [`${unsealed} records are not sealed yet: nothing proves these.`] : []),
    ...(batchesUnderWay > 0
      ? [`${batchesUnderWay} batches were under way; what they do is sealed when they end.`]
      : []),
    ...(version === 1 ? firstFormReport(result) : []),
    kept === undefined
      ? 'No head was given with --head: this proves that the file is consistent in itself, not that it was not rewritten as a whole.'
      : `The head you kept is link ${kept} of ${links}: everything up to there is what it was when you kept it.`,
  ];
}

/** What exports of version 1 leave without proof. */
const firstFormReport = ({ isWhole, isBound, unprovenRefreshments }) => [
  isWhole
    ? 'This export has the earlier form 1: its exact time and the number of batches under way in line 1 are not proved.'
    : `This export has the earlier form 1: ${isBound ? 'its exact time and the number of batches under way' : 'its time, number, filter and version of the app'} in line 1 are not proved; take the whole log to be sure that this is not a part of it under another filter.`,
  ...(unprovenRefreshments > 0
    ? [
        `${unprovenRefreshments} names or addresses are said to have been refreshed after they were sealed: what they show now is not proved.`,
      ]
    : []),
];
