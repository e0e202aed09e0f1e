// Planted: the rules of the rooms must notice a pattern that knows a domain.
export { writeDay } from '#domain';
