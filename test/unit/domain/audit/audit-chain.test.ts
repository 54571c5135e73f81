import * as fc from 'fast-check';
import {
  emptyHead,
  nextLink,
  type AuditHead,
  type AuditLink,
} from '../../../../src/domain/audit/audit-chain';
import { canonicalJson } from '../../../../src/domain/audit/canonical-json';
import { atStart } from '../../../support/builders.ts';
import { sha256 } from '../../../support/fakes/fixed-ids.ts';

function chainOf(sealed: string[]): { head: AuditHead; links: AuditLink[] } {
  let head = emptyHead(atStart);
  const links: AuditLink[] = [];
  for (const entriesDigest of sealed) {
    const seal = {
      at: atStart,
      kind: 'act' as const,
      subject: `a:${entriesDigest}`,
      entries: 1,
      entriesDigest,
    };
    const next = nextLink(head, seal, {}, sha256);
    links.push(next.link);
    head = next.head;
  }
  return { head, links };
}

/** Whether the links are those that lead to the head: what anybody can check who knows the head's digest. */
function holds(links: AuditLink[], head: AuditHead): boolean {
  let previous = '';
  for (const [place, { digest, ...unsigned }] of links.entries()) {
    if (unsigned.seq !== place + 1 || unsigned.previous !== previous) return false;
    if (sha256(canonicalJson(unsigned)) !== digest) return false;
    previous = digest;
  }
  return previous === head.digest && links.length === head.links;
}

const sealed = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 });

it('holds as it was made', () => {
  fc.assert(
    fc.property(sealed, (digests) => {
      const { head, links } = chainOf(digests);
      expect(holds(links, head)).toBe(true);
    }),
  );
});

it('tells any single change, whatever is changed and even if its own digest is made to fit', () => {
  const members = fc.constantFrom(
    'at',
    'subject',
    'entries',
    'entriesDigest',
    'previous',
    'seq',
    'kind',
    'digest',
  );
  fc.assert(
    fc.property(sealed, fc.nat(), members, fc.boolean(), (digests, at, member, refit) => {
      const { head, links } = chainOf(digests);
      const place = at % links.length;
      const forged = { ...links[place]!, [member]: 'forged' } as AuditLink;
      if (refit) {
        const { digest: _digest, ...unsigned } = forged;
        forged.digest = sha256(canonicalJson(unsigned));
        if (forged.digest === links[place]!.digest) return;
      }
      expect(holds(links.with(place, forged), head)).toBe(false);
    }),
  );
});

it('tells that a link was dropped, put in or moved', () => {
  fc.assert(
    fc.property(sealed, fc.nat(), (digests, at) => {
      const { head, links } = chainOf(digests);
      const place = at % links.length;
      expect(holds(links.toSpliced(place, 1), head)).toBe(false);
      expect(holds(links.toSpliced(place, 0, links[place]!), head)).toBe(false);
      if (links.length > 1) expect(holds(links.toReversed(), head)).toBe(false);
    }),
  );
});

it('counts entries and outcomes up to its head', () => {
  const seal = {
    at: atStart,
    kind: 'attempt' as const,
    subject: 'batch1',
    attempt: 1,
    entries: 3,
    entriesDigest: 'd',
  };
  const first = nextLink(emptyHead(atStart), seal, { invited: 2, failed: 1 }, sha256);
  const second = nextLink(first.head, { ...seal, attempt: 2, entries: 1 }, { invited: 1 }, sha256);
  expect(second.head).toMatchObject({ links: 2, entries: 4, outcomes: { invited: 3, failed: 1 } });
  expect(second.link.previous).toBe(first.link.digest);
});
