// Planted: the rules of the rooms must notice what needs itself.
import { egg } from './egg.js';

export const hen = (): unknown => egg;
