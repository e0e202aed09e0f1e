import { type Matter, matterOf } from '../access/matter.js';
import type { History } from '../notice/history-teller.js';
import type { Regime } from '../plan/regime.js';
import type { Subject } from '../subject/subject.js';
import { type Bilingual, capital } from '../text.js';
import {
  evolveImpediment,
  type Impediment,
  type ImpedimentEvent,
  isKnownImpediment,
  type KnownImpediment,
  NO_IMPEDIMENT,
  numberOfImpediment,
  type RoutedImpediment,
} from './impediment.js';
import { IMPEDIMENT_KINDS } from './history.js';

type Order = Pick<Regime, 'authority' | 'units' | 'duties'>;

/** The matter a difficulty is: of the unit that raised it, answered by its owner's. */
export const matterOfImpediment = ({ unit, recipient, owner }: KnownImpediment, regime: Order): Matter =>
  matterOf({ unit, recipient, ...(owner && { answering: owner.unit }) }, regime);

/** What a case about a difficulty is a matter of: of the unit that owes the answer, and not of the one that waits for it. */
export const matterOfAnswer = ({ owner, recipient }: Pick<RoutedImpediment, 'owner' | 'recipient'>, regime: Order): Matter =>
  matterOf({ unit: owner.unit, recipient }, regime);

/** A difficulty as what a case is about; undefined while nobody has to answer it. What is followed up is the answer. */
const subjectOfImpediment = (stream: string, impediment: Impediment, regime: Order): Subject | undefined => {
  if (!isKnownImpediment(impediment) || impediment.owner === undefined) return undefined;
  const { owner, answerDays, policy } = impediment;
  return {
    ...{ stream, kind: 'impediment', policy },
    title: titleOfImpediment(stream, impediment, regime),
    matter: matterOfAnswer({ ...impediment, owner }, regime),
    revision: answerDays.length - 1,
    lastDay: answerDays.at(-1)!,
    lastDayAt: (revision) => answerDays[revision] ?? answerDays.at(-1)!,
    isOwed: impediment.status === 'routed',
  };
};

/** The same from the events of its stream. */
export const impedimentSubject = (stream: string, history: History, regime: Order): Subject | undefined =>
  subjectOfImpediment(stream, history.map((event) => event as ImpedimentEvent).reduce(evolveImpediment, NO_IMPEDIMENT), regime);

/** How a difficulty is called in a line: "Vướng mắc số 2023-007 của Ủy ban nhân dân Phường 1". Its text is sealed. */
export const titleOfImpediment = (
  stream: string,
  { kind, unit }: Pick<KnownImpediment, 'kind' | 'unit'>,
  { units }: Pick<Regime, 'units'>,
): Bilingual => {
  const name = units.find(({ code }) => code === unit)?.name ?? { vi: unit, en: unit };
  const word = IMPEDIMENT_KINDS[kind];
  const number = numberOfImpediment(stream);
  return { vi: `${capital(word.vi)} số ${number} của ${name.vi}`, en: `${capital(word.en)} ${number} of ${name.en}` };
};
