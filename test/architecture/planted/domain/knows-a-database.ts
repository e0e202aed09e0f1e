// Planted: the rules of the rooms must notice a domain that knows a database.
import pg from 'pg';

export const pool = pg.Pool;
