// Planted: the rules of the rooms must notice SQL outside its room.
import pg from 'pg';

export const client = pg.Client;
