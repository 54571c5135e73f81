import type { Answer } from './answer';
import type { FindingView } from './watch';

/** What the gadget on a dashboard may ask. */

export interface GadgetView {
  isAdmin: boolean;
  isOn: boolean;
  watched: number;
  withoutAccess: number;
  withAccess: number;
  unknown: number;
  /** Who has not accepted the invitation yet. */
  pending: number;
  openFindings: number;
  lastLookAt?: string;
  isLooking: boolean;
  /** The latest that are open; for admins. */
  findings?: Pick<FindingView, 'findingId' | 'email' | 'name' | 'products' | 'firstSeenAt'>[];
}

export type GadgetDefs = {
  /** `findings`: how many at most, of 20; none at all where 0. */
  getGadget: (payload?: { findings?: number }) => Answer<GadgetView>;
};
