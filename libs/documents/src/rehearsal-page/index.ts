export { rehearsalPage } from './page.js';
