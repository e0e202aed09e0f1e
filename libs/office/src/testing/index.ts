export { plan, ToldOffice, waveAt, windowMs } from '../notice/testing/told-office.js';
export { deskParts, wallAt } from '../agenda/testing/desk-parts.js';
export { CompilingOffice, figures, november, PEOPLE } from '../rollup/testing/compiling-office.js';
export { editionsIn } from '../rollup/fold-rollup.js';
export { threeLevels } from '../rollup/testing/three-levels.js';
