import { describeCrashPoints } from '../../support/runs/describe-crash-points.ts';

describeCrashPoints('app');
