/**
 * What Forge's key-value store and custom entity store refuse. Kept as data, so that tests and documentation read it.
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 */
export const kvsLimits = {
  keyLengthChars: 500,
  valueSizeBytes: 240 * 1024,
  valueDepthLevels: 31,
  batchItems: 25,
  batchSizeBytes: 4 * 1024 * 1024,
  transactionItems: 25,
  transactionSizeBytes: 4 * 1024 * 1024,
  queryPageItems: 100,
  queryDefaultPageItems: 10,
  queryConditions: 100,
  indexRangeSizeBytes: 900,
  indexPartitionSizeBytes: 1700,
  requestsPerSecond: 1000,
  /** Of reads, and as many of writes. */
  unitsPerMinute: 4000,
  unitSizeBytes: 10 * 1024,
  ttlSeconds: 365 * 24 * 60 * 60,
  integerMinimum: -(2 ** 31),
  integerMaximum: 2 ** 31 - 1,
} as const;

/** Letters, digits, white space and `: . _ - #`, not white space alone: no `@` and no `+`, so never an e-mail address. */
export const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
