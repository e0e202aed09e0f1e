export { type DeadlineEntry, deadlinesCalendar, emptyCalendar } from './deadlines-calendar.js';
