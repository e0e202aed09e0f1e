import { type Plan, periodsOfYear, Refusal } from '#domain';

/** What is asked of a compilation is seen before a year is rehearsed for it. Refuses with `UNKNOWN_DUTY` and `UNKNOWN_PERIOD`. */
export const demandCompiled = ({ duty: code, period }: { readonly duty: string; readonly period: string }, plan: Plan): void => {
  const duty = plan.duties.find((one) => one.code === code);
  if (duty === undefined) throw unknownDuty(code, plan);
  if (duty.cadence === 'once') return;
  const periods = periodsOfYear(duty.cadence, plan.year).map(({ id }) => id);
  if (!periods.includes(period)) throw unknownPeriod(period, plan, periods);
};

const unknownDuty = (code: string, { duties }: Plan): Refusal => {
  const known = duties.map((duty) => duty.code).join(', ');
  return new Refusal('UNKNOWN_DUTY', {
    vi: `Kế hoạch này không có loại báo cáo “${code}”. Hãy chọn một trong: ${known}.`,
    en: `This plan has no duty “${code}”. Choose one of: ${known}.`,
  });
};

const unknownPeriod = (period: string, { year }: Plan, periods: readonly string[]): Refusal =>
  new Refusal('UNKNOWN_PERIOD', {
    vi: `“${period}” không phải là một kỳ của loại báo cáo này trong năm ${year}. Hãy chọn một trong: ${periods.join(', ')}.`,
    en: `“${period}” is no period of this duty in ${year}. Choose one of: ${periods.join(', ')}.`,
  });
