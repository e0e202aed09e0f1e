import type { Actor, Regime } from '#domain';
import type { EscalationQuestion } from '#postgres';

/** In which seats a decision may wait for somebody; a manager with a field is in charge of its units, and of those that have none. */
export const waitingFor = ({ person, seats }: Actor, { units }: Regime): NonNullable<EscalationQuestion['waitingFor']> =>
  seats
    .filter(({ acting }) => acting === undefined || acting.acts.includes('decide_escalation'))
    .map(({ unit, role, field, acting }) => ({
      ...{ person, unit, role, acting: acting !== undefined },
      units:
        field === undefined ? null : units.filter((known) => known.field === undefined || known.field === field).map(({ code }) => code),
    }));
