import { digestOfLink, digestOfSlice, rootByPath } from './digests.mjs';
import { Fault, idOf } from './shapes.mjs';

export function takeLink(state, { link }) {
  closeLink(state);
  const expected = state.links.length + 1;
  if (link.seq !== expected)
    throw new Fault(
      link.seq > expected
        ? `link ${expected} of the chain is missing: line ${state.line} has link ${link.seq}`
        : `line ${state.line} has link ${link.seq} of the chain where link ${expected} belongs: reordered or doubled`,
    );
  const previous = state.links.at(-1)?.digest ?? '';
  if (digestOfLink(link) !== link.digest) throw new Fault(`link ${link.seq} of the chain was altered`);
  if (link.previous !== previous)
    throw new Fault(
      `link ${link.seq} of the chain does not follow link ${link.seq - 1}: one of them was replaced`,
    );
  const { seq, at, digest, kind, subject, attempt, entries, entriesDigest, slices } = link;
  state.links.push({ at, digest, subject, entriesDigest });
  state.sealedEntries += entries;
  const key = kind === 'act' ? subject : `${subject}:${attempt}`;
  state.subjects.set(key, { seq, kind, entriesDigest, slices });
  if (state.isWhole)
    state.open = { seq, kind, subject, attempt, entries, slices: slices ?? 0, place: 0, got: 0 };
}

/** In an export of the whole log every link is followed by everything that it seals. */
export function closeLink(state) {
  closeSlice(state);
  const { open } = state;
  state.open = undefined;
  if (!open || open.got === open.entries) return;
  if (open.got === 0 || open.isGappy) {
    state.trimmedLinks.push(open);
    state.gone = { before: state.line, subject: open.subject };
  } else if (open.place < open.slices)
    throw new Fault(
      `records of batch ${open.subject}, attempt ${open.attempt}, are missing before line ${state.line}: ` +
        `${open.entries - open.got} of ${open.entries}, from slice ${open.place + 1} of ${open.slices} on`,
    );
}

export function takeSlice(state, slice) {
  closeSlice(state);
  const key = `${slice.batchId}:${slice.attempt}`;
  const where = `the slice of digests in line ${state.line} (batch ${slice.batchId}, slice ${slice.index})`;
  const link = state.subjects.get(key);
  const { open } = state;
  if (open) {
    if (open.kind !== 'attempt' || `${open.subject}:${open.attempt}` !== key)
      throw new Fault(`${where} does not belong to link ${open.seq}: reordered`);
    if (slice.place !== open.place)
      throw new Fault(
        slice.place > open.place
          ? `slice ${open.place + 1} of ${open.slices} of batch ${open.subject} is missing before line ${state.line}`
          : `${where} stands where slice ${open.place + 1} belongs: reordered or doubled`,
      );
    open.place += 1;
  }
  const sliceKey = `${key}:${slice.index}`;
  if (state.slices.has(sliceKey)) throw new Fault(`${where} is there twice: doubled`);
  if (!link) {
    if (state.header.version > 1) throw new Fault(`${where} belongs to no link of the chain: it was added`);
    state.slices.set(sliceKey, undefined);
    return;
  }
  const isComplete = slice.digests.length === slice.positions.length;
  if (!isComplete && state.header.version > 1) throw new Fault(`${where} was altered: it lacks digests`);
  if (!isComplete && open) open.isGappy = true;
  const fits =
    slice.count === link.slices &&
    slice.place < slice.count &&
    rootByPath(digestOfSlice(slice), slice) === link.entriesDigest;
  if (isComplete && !fits)
    throw new Fault(
      `${where} was altered, or one of its records was before it was exported: link ${link.seq} seals others`,
    );
  const known = new Map();
  if (isComplete)
    slice.positions.forEach((position, at) => known.set(idOf(slice, position), slice.digests[at]));
  state.slices.set(sliceKey, known);
  if (open && isComplete) state.awaited = { key: sliceKey, ids: [...known.keys()] };
  else if (isComplete) state.unused.set(sliceKey, where);
}

/** Every record of the slice before must have come. */
function closeSlice(state) {
  const missing = state.awaited?.ids[0];
  if (state.awaited && state.isWhole) state.slices.delete(state.awaited.key);
  state.awaited = undefined;
  if (missing !== undefined) throw new Fault(`record ${missing} is missing before line ${state.line}`);
}
