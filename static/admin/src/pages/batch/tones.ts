import type { BatchState, Outcome, Standing } from '../../../../../src/domain/words';
import type { Tone } from '../../components/text/tone';

export const stateTones: Record<BatchState, Tone> = {
  draft: 'neutral',
  checking: 'information',
  ready: 'information',
  running: 'information',
  pausing: 'information',
  paused: 'warning',
  cancelling: 'information',
  cancelled: 'neutral',
  finished: 'success',
};

export const outcomeTones: Record<Outcome, Tone> = {
  invited: 'success',
  'invited-access-removed': 'success',
  'already-without-access': 'neutral',
  'already-has-access': 'neutral',
  'access-removed': 'success',
  deactivated: 'warning',
  'needs-attention': 'warning',
  failed: 'danger',
  cancelled: 'neutral',
};

export const standingTones: Record<Standing, Tone> = {
  absent: 'information',
  'without-access': 'neutral',
  'with-access': 'warning',
  inactive: 'neutral',
  unknown: 'danger',
};
