export { plan, ToldOffice, waveAt, windowMs } from '../notice/testing/told-office.js';
