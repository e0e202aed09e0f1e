import type { FactoryProvider } from '@nestjs/common';
import { FeedCalendar, OfficeClock, RegimeDesk } from '#office';
import { AgendaReads, CalendarFeedReads, Directory, ImpedimentReads, ObligationReads, PostgresEventStore, TaskReads } from '#postgres';
import { API_SETTINGS, type ApiSettings } from '../settings.js';

/** What writes calendars, with the address under which their entries' pages are reached. */
export const feedCalendar: FactoryProvider<FeedCalendar> = {
  provide: FeedCalendar,
  inject: [
    PostgresEventStore,
    CalendarFeedReads,
    Directory,
    AgendaReads,
    ObligationReads,
    TaskReads,
    ImpedimentReads,
    RegimeDesk,
    OfficeClock,
    API_SETTINGS,
  ],
  useFactory: (
    store: PostgresEventStore,
    feeds: CalendarFeedReads,
    directory: Directory,
    agendas: AgendaReads,
    obligations: ObligationReads,
    tasks: TaskReads,
    impediments: ImpedimentReads,
    regime: RegimeDesk,
    clock: OfficeClock,
    { publicUrl }: ApiSettings,
  ) => new FeedCalendar({ store, feeds, directory, agendas, obligations, tasks, impediments, regime, clock, publicUrl }),
};
