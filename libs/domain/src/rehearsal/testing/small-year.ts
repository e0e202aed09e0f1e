import { vietnamData } from '../../calendar/testing/vietnam.js';
import { standard } from '../../agenda/testing/office.js';
import type { Plan } from '../../plan/plan.js';
import { duties } from '../../duty/testing/district3.js';
import { type Behaviour, type Personas, USUAL_PERSONAS } from '../persona.js';
import { rehearse } from '../rehearse.js';
import { reportOf } from '../report.js';

/* The plan of two units, and its year lived by whom a test says. */

export const plan: Plan = {
  code: 'district3-2023',
  title: { vi: 'Kế hoạch', en: 'Plan' },
  year: 2023,
  issuer: 'Q3-UBND',
  zone: 'Asia/Ho_Chi_Minh',
  units: [],
  duties,
  policies: [standard],
  targets: [],
  forms: [],
  tasks: [],
  calendar: vietnamData,
  assumptions: [],
};
export const all = (behaviour: Behaviour, change: Partial<Personas> = {}): Personas => ({
  ...USUAL_PERSONAS,
  otherUnits: behaviour,
  ...change,
});
export const the31st = { kind: 'day_of_month' as const, day: 31 };
export const beforeThe31st = {
  ...duties[0]!,
  levels: duties[0]!.levels.map((level) => ({ ...level, due: { ...level.due, anchor: the31st } })),
};
export const lived = (personas: Personas, seed = 1, ofPlan = plan) => rehearse({ plan: ofPlan, personas, seed });
export const yearOf = (personas: Personas, seed = 1, ofPlan = plan) => reportOf(lived(personas, seed, ofPlan));
