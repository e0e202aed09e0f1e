export { plan, ToldOffice, waveAt, windowMs } from '../notice/testing/told-office.js';
export { deskParts, wallAt } from '../agenda/testing/desk-parts.js';
