export { type DeadlineEntry, deadlinesCalendar } from './deadlines-calendar.js';
