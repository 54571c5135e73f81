import { beginAttempt, changeRecipients, newSlice, openPositions } from '../../../../src/domain/run/slice';
import { aRecipient, aSlice } from '../../../support/builders.ts';

const three = [
  aRecipient({ email: 'a@example.com', outcome: 'invited' }),
  aRecipient({
    email: 'b@example.com',
    outcome: 'failed',
    ours: 'joined',
    invitation: { answer: 'unclear' },
  }),
  aRecipient({ email: 'c@example.com' }),
];

it('begins idle, in no attempt, with nothing counted', () => {
  expect(newSlice('batch1', 3, three)).toMatchObject({
    index: 3,
    attempt: 0,
    step: 'idle',
    countsBefore: {},
    waits: 0,
    removalRounds: 0,
  });
});

describe('the beginning of an attempt', () => {
  const worked = aSlice({
    recipients: three,
    attempt: 1,
    step: 'settled',
    waits: 4,
    removalRounds: 2,
    settledAt: 'then',
    actingAdmin: 'admin-2',
    keyLabel: 'Key of Maya',
    nonce: 'old',
  });

  it('opens who failed and leaves who has another outcome', () => {
    const slice = beginAttempt(worked, 2, 'new');
    expect(openPositions(slice)).toEqual([1, 2]);
    expect(slice.recipients[0]).toBe(three[0]);
    expect(slice.recipients[1]).toEqual({ ...aRecipient({ email: 'b@example.com' }), ours: 'joined' });
  });

  it('starts every counter anew and notes the outcomes so far', () => {
    expect(beginAttempt(worked, 2, 'new')).toMatchObject({
      attempt: 2,
      step: 'idle',
      waits: 0,
      removalRounds: 0,
      nonce: 'new',
      countsBefore: { invited: 1, failed: 1 },
    });
    expect(beginAttempt(worked, 2, 'new')).not.toHaveProperty('settledAt');
    expect(beginAttempt(worked, 2, 'new')).not.toHaveProperty('actingAdmin');
    expect(beginAttempt(worked, 2, 'new')).not.toHaveProperty('keyLabel');
  });

  it('changes nothing in an attempt that has begun', () => {
    expect(beginAttempt(worked, 1, 'new')).toBe(worked);
  });
});

it('changes the recipients at the given places and no other, and not the slice it was given', () => {
  const slice = aSlice({ recipients: three });
  const changed = changeRecipients(slice, [2, 0, 9], (recipient, place) => ({ ...recipient, line: place }));
  expect(changed.recipients.map(({ line }) => line)).toEqual([1, undefined, 0]);
  expect(slice.recipients).toEqual(three);
});
