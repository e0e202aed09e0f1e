import type { INestApplication } from '@nestjs/common';

/** Puts everything under `/api`, but for the pages, which are no part of it. */
export const putUnderApi = (api: INestApplication): void => {
  api.setGlobalPrefix('api', { exclude: PAGES });
};

/** Whether a request is for the API, not for a page. */
export const isUnderApi = ({ originalUrl }: { readonly originalUrl: string }): boolean => /^\/api(?![^/?])/i.test(originalUrl);

const PAGES = ['/', 'obligation/{*path}', 'escalation/{*path}', 'mailbox', 'mailbox/{*path}', 'calendar/{*path}'];
