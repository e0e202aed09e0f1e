import { type Bilingual, holdersOf, localDayOf, type Personas, type Plan, reportersOf, ROLE_NAMES, type SeatRef, seatName } from '#domain';
import type { Instant } from '#eventsourcing';
import { signInLink } from '#office';
import type { OfficeLog } from '../log/office-log.js';

export interface SignInLink {
  readonly who: Bilingual;
  readonly url: string;
}

/** Links that let in once, within a quarter of an hour: for whoever compiles the reports, and for the head of one unit that owes them. */
export const signInLinks = async (
  { links }: OfficeLog,
  { plan, personas, at, publicUrl }: { readonly plan: Plan; readonly personas: Personas; readonly at: Instant; readonly publicUrl: string },
): Promise<readonly SignInLink[]> =>
  Promise.all(
    seatsOfInterest(plan).map(async (seat) => {
      const person = personas.seats === undefined ? seatName(seat) : holdersOf(personas.seats, seat, localDayOf(at, plan.zone))[0];
      const code = await links.create(person ?? seatName(seat));
      const unit = plan.units.find(({ code }) => code === seat.unit)!.name;
      const role = ROLE_NAMES[seat.role];
      return { who: { vi: `${role.vi} – ${unit.vi}`, en: `${role.en} – ${unit.en}` }, url: signInLink(publicUrl, code) };
    }),
  );

const seatsOfInterest = (plan: Plan): readonly SeatRef[] => {
  const recipient = plan.duties[0]?.levels[0]?.recipient;
  // The last of the tree's leaves in the plan's order: of District 3 a ward, and not an office beside the compiling one.
  const reporter = reportersOf(plan).findLast((unit) => unit !== recipient);
  return [
    ...(recipient === undefined ? [] : [{ unit: recipient, role: 'finance_head' as const }]),
    ...(reporter === undefined ? [] : [{ unit: reporter, role: 'head' as const }]),
  ];
};
