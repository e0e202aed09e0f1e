import type { MixedList } from 'typeorm';

/** TypeORM entities of the read models. */
export const entities: MixedList<new () => object> = [];
