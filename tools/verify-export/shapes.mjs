import { sliceSize } from './digests.mjs';

/** An export that is not what it was when it was sealed, or not what it says it is. */
export class Fault extends Error {}

const digestForm = /^[0-9a-f]{64}$/;
const isText = (value) => typeof value === 'string';
const isDigest = (value) => isText(value) && digestForm.test(value);
const isNumber = (value) => Number.isSafeInteger(value) && value >= 0;
export const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (is) => (value) => Array.isArray(value) && value.every(is);
const isOptional = (is) => (value) => value === undefined || is(value);
/** Exactly these members, each of its kind. */
const isShape = (shape) => (value) =>
  isRecord(value) &&
  Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
  Object.entries(shape).every(([key, is]) => is(Object.hasOwn(value, key) ? value[key] : undefined));

const isPieces = (is) =>
  isShape({ actor: isOptional(is), name: isOptional(is), target: isOptional(is), words: isOptional(is) });
const optionalText = isOptional(isText);

/** Members of a record that a digest covers as they are may be any; these are read, or stand outside of it. */
const isEntry = (value) =>
  isRecord(value) &&
  isText(value.id) &&
  isText(value.at) &&
  isText(value.action) &&
  isNumber(value.sequence) &&
  isOptional(isText)(value.batchId) &&
  isOptional(isNumber)(value.attempt) &&
  isPieces(isDigest)(value.personalDigests) &&
  isPieces(isText)(value.salts) &&
  isOptional(isPieces(isNumber))(value.refreshed) &&
  isShape({
    actor: isShape({ accountId: isText, name: optionalText }),
    target: isOptional(isRecord),
    message: optionalText,
    stepMessages: isOptional(Array.isArray),
    reason: optionalText,
    changes: isOptional(isRecord),
    source: isOptional(isRecord),
  })(value.personal);

const filterShape = Object.fromEntries(
  ['email', 'domain', 'outcome', 'action', 'actor', 'batchId', 'ticket', 'from', 'to'].map((name) => [
    name,
    optionalText,
  ]),
);
const headerShape = {
  n: isNumber,
  type: isText,
  format: isText,
  version: isNumber,
  exportId: isText,
  at: isText,
  appVersion: isText,
  filter: isShape(filterShape),
  head: isShape({ digest: isDigest, links: isNumber, entries: isNumber, at: isText }),
  batchesUnderWay: isNumber,
};

/** The lines of each version of the format. */
export const shapes = {
  1: { header: headerShape },
  2: { header: { ...headerShape, record: isEntry } },
  every: {
    link: {
      n: isNumber,
      type: isText,
      link: (value) =>
        isRecord(value) &&
        isNumber(value.seq) &&
        isNumber(value.entries) &&
        isDigest(value.digest) &&
        isText(value.subject) &&
        isText(value.at),
    },
    slice: {
      n: isNumber,
      type: isText,
      batchId: isText,
      attempt: isNumber,
      index: isNumber,
      place: isNumber,
      count: isNumber,
      positions: isListOf((value) => isNumber(value) && value < sliceSize),
      digests: isListOf(isDigest),
      path: isListOf(isDigest),
    },
    entry: { n: isNumber, type: isText, entry: isEntry },
    refreshed: { n: isNumber, type: isText, entry: isEntry },
    end: { n: isNumber, type: isText, lines: isNumber, entries: isNumber },
  },
};

export const nameOf = ({ id, at, action, personal }) =>
  `${id} (${at}, ${action}${personal.target?.email ? `, ${personal.target.email}` : ''})`;
export const idOf = ({ batchId, attempt, index }, position) =>
  `r:${batchId}:${attempt}:${String(index * sliceSize + position).padStart(6, '0')}`;
