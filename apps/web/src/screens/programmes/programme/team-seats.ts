import { areas } from '@zi/contracts';
import { type Team } from '../../../api/programmes';

/** Where somebody sits in the work team: at its head, or in an area of change. */
export const seats = ['lead', ...areas] as const;
export type Seat = (typeof seats)[number];
export type Seating = Readonly<Record<Seat, readonly string[]>>;

export const largestTeam = 200;

/** Who sits where. */
export const seatingOf = (members: Team['members']): Seating =>
  Object.fromEntries(
    seats.map((seat) => [
      seat,
      members.filter(({ area }) => (area ?? 'lead') === seat).map(({ personId }) => personId),
    ]),
  ) as unknown as Seating;

export const membersOf = (seating: Seating): Team['members'] =>
  seats.flatMap((seat) =>
    seating[seat].map((personId) => ({ personId, area: seat === 'lead' ? null : seat })),
  );
