import { z } from 'zod';
import { Area, Grant, HeldGrant, Role } from './actor';
import { Day, Id, Instant, Version, ask, event, pageOf, paging, text } from './contract';
import { sample } from './sample';
import { Unit } from './stages-units';
import { scopes } from './vocabulary';

const personFields = {
  name: text(200),
  email: z.email().max(254).nullable().describe('Personal data'),
  phone: z
    .string()
    .max(20)
    .regex(/^\+?[0-9 ()-]{6,20}$/)
    .nullable()
    .describe('Personal data'),
};
export const Person = z.strictObject({
  id: Id,
  ...personFields,
  subject: z
    .string()
    .max(255)
    .nullable()
    .describe('Subject at the identity provider; links the sign-in to the person'),
  erasedAt: Instant.nullable().optional().describe('When the personal data was erased'),
  version: Version,
});
export type Person = z.infer<typeof Person>;

export const RegisterPerson = ask({
  subject: 'zi.ask.stages.person.register.v1',
  summary: 'Registers a person of the ministry.',
  input: z.strictObject({
    ...personFields,
    subject: z.string().min(1).max(255).nullable().default(null),
    unitId: Id.optional().describe('Unit whose people it joins; absent: the one you administer'),
  }),
  output: Person,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      name: sample.person.name,
      email: sample.person.email,
      phone: null,
      subject: sample.person.subject,
    },
    output: sample.person,
  },
});
export const GetPerson = ask({
  subject: 'zi.ask.stages.person.get.v1',
  summary: 'Reads a person.',
  input: z.strictObject({ id: Id }),
  output: Person,
  refuses: ['not_found'],
  example: { input: { id: sample.personId }, output: sample.person },
});
export const ListPeople = ask({
  subject: 'zi.ask.stages.person.list.v1',
  summary: 'Lists people by name; `query` searches the name.',
  input: z.strictObject({ ...paging, query: z.string().max(100).optional() }),
  output: pageOf(Person),
  example: { input: { limit: 50 }, output: { items: [sample.person], next: null } },
});
export const PersonRegistered = event({
  type: 'zi.stages.person.registered.v1',
  summary: 'A person is known to the ministry. Carries personal data: only the suite hears it.',
  data: Person,
  example: sample.person,
});

export const ChangePerson = ask({
  subject: 'zi.ask.stages.person.change.v1',
  summary: 'Corrects the name and addresses of a person, or the subject by which the person signs in.',
  input: z.strictObject({
    id: Id,
    version: Version,
    ...personFields,
    subject: z.string().min(1).max(255).nullable(),
  }),
  output: Person,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      ...{ id: sample.personId, version: 1, name: sample.person.name, email: sample.person.email },
      ...{ phone: null, subject: sample.person.subject },
    },
    output: { ...sample.person, version: 2 },
  },
});
export const ErasePerson = ask({
  subject: 'zi.ask.stages.person.erase.v1',
  summary:
    'Erases the personal data of a person for good and ends every role; what the person did stays, without a name.',
  input: z.strictObject({ id: Id, version: Version, why: text(500) }),
  output: Person,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { id: sample.personId, version: 1, why: 'Asked for by the person, letter 4/2026' },
    output: {
      ...{ id: sample.personId, name: '(dihapus)', email: null, phone: null, subject: null },
      ...{ erasedAt: '2026-03-02T01:00:00.000Z', version: 2 },
    },
  },
});
export const PersonChanged = event({
  type: 'zi.stages.person.changed.v1',
  summary:
    'Personal data of a person was corrected or erased. Carries personal data: only the suite hears it.',
  data: Person,
  example: { ...sample.person, version: 2 },
});

// --- Memberships ---------------------------------------------------------------------------------------------------

const grantFields = {
  ...Grant.shape,
  area: Area.nullable().optional().describe('For a coordinator: the one area; null or absent for all'),
  startsOn: Day.nullable().optional().describe('First day; null or absent: from the granting on'),
  endsOn: Day.nullable().optional().describe('Last day; null or absent: until it is ended'),
};
export const Membership = z.strictObject({
  id: Id,
  personId: Id,
  ...grantFields,
  grantedAt: Instant,
  endedAt: Instant.nullable().optional().describe('When it was ended; null or absent: it was not'),
  version: Version,
});
export type Membership = z.infer<typeof Membership>;

const askedGrant = {
  role: Role,
  unitId: Id,
  cycleId: Id.nullable().default(null),
  area: Area.nullable().default(null),
  startsOn: Day.nullable().default(null),
  endsOn: Day.nullable().default(null),
};
export const GrantMembership = ask({
  subject: 'zi.ask.stages.membership.grant.v1',
  summary:
    'Gives a person a role in the subtree of a unit, for one cycle or all, from a day to a day. Nobody grants more than they hold; an assessor with a declared tie to the unit is refused.',
  input: z.strictObject({ personId: Id, ...askedGrant }),
  output: Membership,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { personId: sample.personId, role: 'unit_head', unitId: sample.unitId, cycleId: null },
    output: sample.membership,
  },
});
export const EndMembership = ask({
  subject: 'zi.ask.stages.membership.end.v1',
  summary: 'Ends a role that a person holds, at once. The last administrator of the ministry stays.',
  input: z.strictObject({ id: Id, version: Version, why: text(500) }),
  output: Membership,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { id: sample.membershipId, version: 1, why: 'Moved to another unit' },
    output: { ...sample.membership, endedAt: '2026-03-02T01:00:00.000Z', version: 2 },
  },
});
export const ListMemberships = ask({
  subject: 'zi.ask.stages.membership.list.v1',
  summary: 'Lists memberships of a unit or of a person.',
  input: z.strictObject({
    ...paging,
    unitId: Id.optional(),
    personId: Id.optional(),
    state: z.enum(['current', 'past', 'coming']).optional().describe('Absent: all'),
  }),
  output: pageOf(Membership),
  example: {
    input: { limit: 50, unitId: sample.unitId },
    output: { items: [sample.membership], next: null },
  },
});
export const MembershipGranted = event({
  type: 'zi.stages.membership.granted.v1',
  summary: 'A person holds a role in a subtree, from its first day on.',
  data: Membership,
  example: sample.membership,
});
export const MembershipEnded = event({
  type: 'zi.stages.membership.ended.v1',
  summary: 'A person holds a role no longer.',
  data: Membership,
  example: { ...sample.membership, endedAt: '2026-03-02T01:00:00.000Z', version: 2 },
});

// --- Invitations ---------------------------------------------------------------------------------------------------

const invitationCode = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const InvitePerson = ask({
  subject: 'zi.ask.stages.person.invite.v1',
  summary:
    'Registers a person with a role in the own subtree and mails an invitation; the first sign-in with its code links the sign-in to the person.',
  input: z.strictObject({
    ...personFields,
    email: z.email().max(254).describe('Personal data'),
    ...askedGrant,
  }),
  output: z.strictObject({ person: Person, membership: Membership, expiresAt: Instant }),
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      ...{ name: sample.person.name, email: sample.person.email, phone: null },
      ...{ role: 'unit_member', unitId: sample.unitId },
    },
    output: {
      person: { ...sample.person, subject: null },
      membership: { ...sample.membership, role: 'unit_member' },
      expiresAt: '2026-01-16T01:00:00.000Z',
    },
  },
});
export const PersonInvited = event({
  type: 'zi.stages.person.invited.v1',
  summary: 'A person was invited. Carries the code of the invitation: only the suite hears it.',
  data: z.strictObject({
    personId: Id,
    role: Role,
    unit: z.strictObject({ id: Id, name: z.string() }),
    code: invitationCode,
    expiresAt: Instant,
    version: Version,
  }),
  example: {
    ...{ personId: sample.personId, role: 'unit_member', unit: { id: sample.unitId, name: 'BPSPL Padang' } },
    ...{ code: 'q'.repeat(43), expiresAt: '2026-01-16T01:00:00.000Z', version: 1 },
  },
});

// --- Ties (conflict of interest) ------------------------------------------------------------------------------------

export const tieKinds = ['kinship', 'worked_there', 'business', 'other'] as const;
export const Tie = z.strictObject({
  id: Id,
  personId: Id,
  unitId: Id,
  kind: z.enum(tieKinds),
  reason: text(500),
  declaredAt: Instant,
  withdrawnAt: Instant.nullable(),
  version: Version,
});
export type Tie = z.infer<typeof Tie>;
const tieExample = {
  id: sample.membershipId,
  personId: sample.personId,
  unitId: sample.unitId,
  kind: 'worked_there' as const,
  reason: 'Head of the unit until 2024',
  declaredAt: '2026-01-02T01:00:00.000Z',
  withdrawnAt: null,
  version: 1,
};
export const DeclareTie = ask({
  subject: 'zi.ask.stages.tie.declare.v1',
  summary:
    "Declares a person's tie to a unit, by the person or an administrator. Assessors' roles no longer reach into the unit; those held in it end.",
  input: z.strictObject({ personId: Id, unitId: Id, kind: z.enum(tieKinds), reason: text(500) }),
  output: z.strictObject({ tie: Tie, ended: z.array(Membership).describe('Memberships that it ended') }),
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      ...{ personId: sample.personId, unitId: sample.unitId, kind: 'worked_there' },
      reason: 'Head of the unit until 2024',
    },
    output: { tie: tieExample, ended: [] },
  },
});
export const WithdrawTie = ask({
  subject: 'zi.ask.stages.tie.withdraw.v1',
  summary: 'Withdraws a declared tie that no longer holds; only an administrator may.',
  input: z.strictObject({ id: Id, version: Version, why: text(500) }),
  output: Tie,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { id: tieExample.id, version: 1, why: 'Declared by mistake' },
    output: { ...tieExample, withdrawnAt: '2026-03-02T01:00:00.000Z', version: 2 },
  },
});
export const ListTies = ask({
  subject: 'zi.ask.stages.tie.list.v1',
  summary: 'Lists declared ties of a person or to a unit.',
  input: z.strictObject({ ...paging, personId: Id.optional(), unitId: Id.optional() }),
  output: pageOf(Tie),
  example: { input: { limit: 50 }, output: { items: [tieExample], next: null } },
});

// --- Other systems' clients -----------------------------------------------------------------------------------------

export const Scope = z.enum(scopes);
export const Client = z.strictObject({
  id: Id,
  subject: z.string().min(1).max(255).describe('`sub` of its access tokens'),
  name: text(200),
  unitId: Id.describe('It reads the subtree below'),
  scopes: z.array(Scope).min(1).max(scopes.length),
  registeredAt: Instant,
  endedAt: Instant.nullable(),
  version: Version,
});
export type Client = z.infer<typeof Client>;
const clientExample = {
  id: sample.membershipId,
  subject: 'e-office',
  name: 'e-Office',
  unitId: sample.unitId,
  scopes: ['assessment.read' as const],
  registeredAt: '2026-01-02T01:00:00.000Z',
  endedAt: null,
  version: 1,
};
export const RegisterClient = ask({
  subject: 'zi.ask.stages.client.register.v1',
  summary:
    "Lets another system's client in, for a subtree and the named scopes; its tokens must carry them too.",
  input: z.strictObject({
    subject: Client.shape.subject,
    name: Client.shape.name,
    unitId: Id,
    scopes: Client.shape.scopes,
  }),
  output: Client,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { subject: 'e-office', name: 'e-Office', unitId: sample.unitId, scopes: ['assessment.read'] },
    output: clientExample,
  },
});
export const EndClient = ask({
  subject: 'zi.ask.stages.client.end.v1',
  summary: 'Lets a client in no longer.',
  input: z.strictObject({ id: Id, version: Version, why: text(500) }),
  output: Client,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { id: clientExample.id, version: 1, why: 'Replaced' },
    output: { ...clientExample, endedAt: '2026-03-02T01:00:00.000Z', version: 2 },
  },
});
export const ListClients = ask({
  subject: 'zi.ask.stages.client.list.v1',
  summary: 'Lists clients of other systems.',
  input: z.strictObject({ ...paging }),
  output: pageOf(Client),
  example: { input: { limit: 50 }, output: { items: [clientExample], next: null } },
});

// --- Founding -------------------------------------------------------------------------------------------------------

export const FoundMinistry = ask({
  subject: 'zi.ask.stages.ministry.found.v1',
  summary: 'Founds the ministry: the root of the tree and its first administrator. Once, by an operator.',
  input: z.strictObject({
    code: Unit.shape.code,
    name: Unit.shape.name,
    activeFrom: Day,
    administrator: z.strictObject({ ...personFields, subject: z.string().min(1).max(255) }),
  }),
  output: z.strictObject({ unit: Unit, administrator: Person }),
  refuses: ['conflict', 'forbidden'],
  example: {
    input: {
      code: 'KKP',
      name: 'Kementerian Kelautan dan Perikanan',
      activeFrom: '1999-10-26',
      administrator: { name: sample.person.name, email: sample.person.email, phone: null, subject: 'admin' },
    },
    output: { unit: sample.unit, administrator: sample.person },
  },
});

// --- Who asks --------------------------------------------------------------------------------------------------------

/** Who stands behind a subject or a session, with what is held now. */
export const Caller = z.strictObject({
  kind: z.enum(['person', 'service']),
  id: Id,
  name: z.string(),
  grants: z.array(HeldGrant),
  ties: z.array(Id),
  scopes: z
    .array(z.string())
    .describe('For a client: what it was registered for; its token must name it too'),
});
export type Caller = z.infer<typeof Caller>;
const callerExample = {
  kind: 'person' as const,
  id: sample.personId,
  name: sample.person.name,
  grants: [{ role: 'unit_head' as const, unitId: sample.unitId, cycleId: null }],
  ties: [],
  scopes: [],
};
export const IdentifyCaller = ask({
  subject: 'zi.ask.stages.caller.identify.v1',
  summary: 'Finds the person or client behind the subject of a token, and what is held now. For the gateway.',
  input: z.strictObject({ subject: z.string().min(1).max(255) }),
  output: Caller,
  refuses: ['forbidden', 'not_found'],
  example: { input: { subject: sample.person.subject }, output: callerExample },
});

const sessionToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const Session = z.strictObject({
  id: Id,
  token: sessionToken.describe('Shown to nobody but the holder of the session; it changes from time to time'),
  idleUntil: Instant.describe('Ends then unless it is used'),
  expiresAt: Instant.describe('Ends then in any case'),
});
const sessionExample = {
  id: sample.membershipId,
  token: 's'.repeat(43),
  idleUntil: '2026-01-02T02:00:00.000Z',
  expiresAt: '2026-01-02T13:00:00.000Z',
};
const sessionLife = {
  idleMinutes: z.int().min(1).max(1_440),
  hours: z.int().min(1).max(168),
};
export const BeginSession = ask({
  subject: 'zi.ask.stages.session.begin.v1',
  summary:
    'Begins the session of a person who signed in at the identity provider. With the code of an invitation, the first sign-in links the subject to the person. For the gateway.',
  input: z.strictObject({
    subject: z.string().min(1).max(255),
    email: z.string().max(254).nullable().describe('As the provider asserts it'),
    emailVerified: z.boolean(),
    invitation: z.string().max(100).nullable().default(null),
    address: z.string().max(64).nullable(),
    ...sessionLife,
  }),
  output: z.strictObject({ session: Session, caller: Caller }),
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      ...{ subject: sample.person.subject, email: sample.person.email, emailVerified: true },
      ...{ invitation: null, address: '192.0.2.7', idleMinutes: 60, hours: 12 },
    },
    output: { session: sessionExample, caller: callerExample },
  },
});
export const ResumeSession = ask({
  subject: 'zi.ask.stages.session.resume.v1',
  summary:
    'Says who holds a session; `renewed` carries its next token when the present one is old. A token that was replaced a while ago ends the session. For the gateway.',
  input: z.strictObject({ id: Id, token: sessionToken, ...sessionLife }),
  output: z.strictObject({ caller: Caller, renewed: Session.nullable() }),
  refuses: ['forbidden', 'not_found'],
  example: {
    input: { id: sessionExample.id, token: sessionExample.token, idleMinutes: 60, hours: 12 },
    output: { caller: callerExample, renewed: null },
  },
});
export const EndSession = ask({
  subject: 'zi.ask.stages.session.end.v1',
  summary: 'Ends a session; ending one that is over already does no harm. For the gateway.',
  input: z.strictObject({ id: Id, token: sessionToken }),
  output: z.strictObject({ ended: z.boolean() }),
  refuses: ['forbidden'],
  example: {
    input: { id: sessionExample.id, token: sessionExample.token },
    output: { ended: true },
  },
});
