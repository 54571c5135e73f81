import type { BatchOptions, CustomerDesk } from '../../../../../../src/domain/batches/batch';
import type { Draft } from './draft-form';

/** What a batch of the draft does with its people. */
export const optionsOf = (draft: Draft): BatchOptions =>
  draft.purpose === 'customers' ? customerOptions(draft) : peopleOptions(draft);

function peopleOptions(draft: Draft): BatchOptions {
  const { existingAccess, sendNotification, notificationText, endsOn, holdsApproved } = draft;
  const message = sendNotification ? notificationText.trim() : '';
  return {
    existingAccess,
    sendNotification,
    ...(message && { notificationText: message }),
    ...(endsOn && { endsOn }),
    ...(holdsApproved && { approvedDomains: 'hold' }),
  };
}

function customerOptions({ serviceDesk, customerOrganization }: Draft): BatchOptions {
  const organizationId = customerOrganization.trim();
  return {
    purpose: 'customers',
    customersOf: { serviceDeskId: serviceDesk.trim(), ...(organizationId && { organizationId }) },
  };
}

/** The part of a draft that each member stands in: a member without its way back does not compile. */
type WaysBack<Whole> = {
  [Member in keyof Required<Whole>]: (value: NonNullable<Whole[Member]>) => Partial<Draft>;
};

const optionsBack: WaysBack<BatchOptions> = {
  purpose: (purpose) => ({ purpose }),
  customersOf: (desk) => partOf(desk, deskBack),
  existingAccess: (existingAccess) => ({ existingAccess }),
  sendNotification: (sendNotification) => ({ sendNotification }),
  notificationText: (notificationText) => ({ notificationText }),
  approvedDomains: (approvedDomains) => ({ holdsApproved: approvedDomains === 'hold' }),
  endsOn: (endsOn) => ({ endsOn }),
};

const deskBack: WaysBack<CustomerDesk> = {
  serviceDeskId: (serviceDesk) => ({ serviceDesk }),
  organizationId: (customerOrganization) => ({ customerOrganization }),
};

function partOf<Whole extends object>(whole: Whole, back: WaysBack<Whole>): Partial<Draft> {
  const members = Object.keys(back) as (keyof Whole)[];
  return Object.assign(
    {},
    ...members.map((member) => {
      const value = whole[member];
      return value === undefined || value === null ? {} : back[member](value);
    }),
  ) as Partial<Draft>;
}

/** The part of a draft that holds the options of a batch. */
export const draftOf = (options: BatchOptions): Partial<Draft> => partOf(options, optionsBack);
