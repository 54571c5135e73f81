/** What the app used, in the units Atlassian bills or limits. */
export interface MeterReading {
  invocations: number;
  gbSeconds: number;
  jiraCalls: number;
  jiraCallsRefused429: number;
  organizationCalls: number;
  organizationCallsRefused429: number;
  provisioningCalls: number;
  provisioningCallsRefused429: number;
  kvsReads: number;
  kvsWrites: number;
  kvsReadBytes: number;
  kvsWrittenBytes: number;
  logBytes: number;
  queuePushes: number;
  queueEvents: number;
}

export interface Meter {
  add(amounts: Partial<MeterReading>): void;
  read(): MeterReading & { priceUsd: number };
  reset(): void;
}

const nothing: MeterReading = {
  invocations: 0,
  gbSeconds: 0,
  jiraCalls: 0,
  jiraCallsRefused429: 0,
  organizationCalls: 0,
  organizationCallsRefused429: 0,
  provisioningCalls: 0,
  provisioningCallsRefused429: 0,
  kvsReads: 0,
  kvsWrites: 0,
  kvsReadBytes: 0,
  kvsWrittenBytes: 0,
  logBytes: 0,
  queuePushes: 0,
  queueEvents: 0,
};

const bytesPerGb = 1024 ** 3;
/** Atlassian's prices beyond the free allowance, in US dollars. */
const prices = { gbSecond: 0.000025, kvsReadGb: 0.055, kvsWrittenGb: 1.09, logGb: 1.005 };

export function createMeter(): Meter {
  let reading = { ...nothing };
  return {
    add(amounts) {
      for (const [unit, amount] of Object.entries(amounts)) reading[unit as keyof MeterReading] += amount;
    },
    read: () => ({
      ...reading,
      priceUsd:
        reading.gbSeconds * prices.gbSecond +
        (reading.kvsReadBytes / bytesPerGb) * prices.kvsReadGb +
        (reading.kvsWrittenBytes / bytesPerGb) * prices.kvsWrittenGb +
        (reading.logBytes / bytesPerGb) * prices.logGb,
    }),
    reset() {
      reading = { ...nothing };
    },
  };
}
