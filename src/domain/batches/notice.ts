import type { AppSaid } from '../app-reason';

/** Why nothing is moving: Atlassian asked to wait, refused, or the work makes no progress. */
export interface BatchNotice {
  code: string;
  /** Atlassian's own words, or a sentence of the app. */
  message: string;
  /** Whose words `message` is; absent in records of earlier versions. */
  saidBy?: 'atlassian' | 'app' | undefined;
  /** The app's sentence as data. */
  appSaid?: AppSaid | undefined;
  at: string;
  /** When work goes on by itself. */
  until?: string | undefined;
}
