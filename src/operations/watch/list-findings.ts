import type { FindingPage, ListFindings } from '../../contract/watch';
import type { Deps } from '../deps';
import { toFindingView } from './watch-view';

const limitUnlessTold = 50;

/** Newest first. A change made a moment ago may show late. Throws `InvalidCursor`. */
export async function listFindings(deps: Deps, input: ListFindings): Promise<FindingPage> {
  const { state, limit = limitUnlessTold, cursor } = input;
  if (input.findingIds) {
    const named = await deps.watch.findings(input.findingIds);
    return { findings: named.map(({ value }) => toFindingView(value)) };
  }
  const page = await deps.watch.listFindings(state, limit, cursor);
  // What is stored under the key is newer than the list.
  const stored = await deps.watch.findings(page.items.map(({ findingId }) => findingId));
  return {
    findings: stored
      .map(({ value }) => value)
      .filter((finding) => state === undefined || finding.state === state)
      .map(toFindingView),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
  };
}
