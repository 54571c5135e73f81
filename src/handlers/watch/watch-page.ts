import { addToWatch, leaveWatch } from '../../operations/watch/change-watched';
import { decideFindings } from '../../operations/watch/decide-findings';
import { decideReview } from '../../operations/watch/decide-review';
import { inviteAgain } from '../../operations/watch/invite-again';
import { listFindings } from '../../operations/watch/list-findings';
import { listWatched } from '../../operations/watch/list-watched';
import { lookNow } from '../../operations/watch/look-now';
import { beginReview, reviewPiece } from '../../operations/watch/review';
import { getWatch } from '../../operations/watch/watch-view';
import { defineHandler, type Guarded } from '../define-handler';
import type { Handlers } from '../handlers';
import type { watchSchemas } from './watch-schemas';

/** What the page asks and decides about the access watch. */
export function watchHandlers(guarded: Guarded): Handlers<keyof typeof watchSchemas> {
  const { deps } = guarded;
  return {
    getWatch: defineHandler(guarded, 'getWatch', 'reads', () => getWatch(deps)),
    lookNow: defineHandler(guarded, 'lookNow', 'reads', () => lookNow(deps)),
    listWatched: defineHandler(guarded, 'listWatched', 'reads', (input) => listWatched(deps, input)),
    addToWatch: defineHandler(guarded, 'addToWatch', 'acts', (input, caller) =>
      addToWatch(deps, caller, input),
    ),
    leaveWatch: defineHandler(guarded, 'leaveWatch', 'acts', ({ accountIds }, caller) =>
      leaveWatch(deps, caller, accountIds),
    ),
    listFindings: defineHandler(guarded, 'listFindings', 'reads', (input) => listFindings(deps, input)),
    decideFindings: defineHandler(guarded, 'decideFindings', 'acts', (input, caller) =>
      decideFindings(deps, caller, input),
    ),
    decideReview: defineHandler(guarded, 'decideReview', 'acts', (input, caller) =>
      decideReview(deps, caller, input),
    ),
    inviteAgain: defineHandler(guarded, 'inviteAgain', 'acts', ({ accountIds }, caller) =>
      inviteAgain(deps, caller, accountIds),
    ),
    beginReview: defineHandler(guarded, 'beginReview', 'acts', ({ format }, caller) =>
      beginReview(deps, caller, format),
    ),
    reviewPiece: defineHandler(guarded, 'reviewPiece', 'reads', (input) => reviewPiece(deps, input)),
  };
}
