/** The role in which the application's connections work; see the first migration. */
export const APPLICATION_ROLE = 'dunghan_app';
