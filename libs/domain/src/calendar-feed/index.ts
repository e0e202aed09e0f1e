export * from './calendar-feed.js';
export * from './decide.js';
export { calendarFeedRefusals } from './refusals.js';
export { feedDeadlines, type FeedDeadline, plannedReports } from './feed-deadlines.js';
