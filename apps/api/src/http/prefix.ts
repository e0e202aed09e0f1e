import type { INestApplication } from '@nestjs/common';

/** Puts everything under `/api`, but for the pages, which are no part of it. */
export const putUnderApi = (api: INestApplication): void => {
  api.setGlobalPrefix('api', { exclude: PAGES });
};

const PAGES = ['/', 'obligation/{*path}', 'mailbox', 'mailbox/{*path}'];
