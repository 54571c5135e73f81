import { describeCrashPoints } from '../support/describe-crash-points.ts';

describeCrashPoints('app');
