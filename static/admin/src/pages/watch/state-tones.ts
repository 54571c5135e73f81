import type { WatchState } from '../../../../../src/domain/watch/watched';
import type { Tone } from '../../components/text/tone';

export const watchTones: Record<WatchState, Tone> = {
  'without-access': 'success',
  'with-access': 'warning',
  inactive: 'neutral',
  gone: 'neutral',
  unknown: 'danger',
};
