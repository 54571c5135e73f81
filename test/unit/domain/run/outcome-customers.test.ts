import { decide } from '../../../../src/domain/run/outcome';
import type { LookUp } from '../../../../src/domain/people/person';
import type { Recipient } from '../../../../src/domain/run/recipient';
import { aRecipient, foundPerson } from '../../../support/builders.ts';

const at = '2026-11-24T09:00:00.000Z';
const absent: Partial<Recipient> = { absent: at, sends: [{ from: at, to: at, answer: 'accepted' }] };
const customer = (active: boolean): LookUp => ({ ...foundPerson({ active }), through: 'service-desk' });

describe.each<[string, Partial<Recipient>]>([
  ['created', { ...absent, ours: 'answer' }],
  ['added', absent],
])('a customer whom the batch %s', (_, changes) => {
  it('is invited', () => {
    expect(decide(aRecipient(changes), customer(true), 'leave')).toEqual({ outcome: 'invited' });
  });

  it('needs attention where their access to the portal was ended meanwhile', () => {
    expect(decide(aRecipient(changes), customer(false), 'leave')).toEqual({
      outcome: 'needs-attention',
      code: 'INACTIVE',
    });
  });
});
