import { html, type Html } from '#documents';
import { matrix } from '../board/matrix.js';
import type { Speech } from '../frame/speech.js';
import { agendas } from './agendas.js';
import { authorityGaps } from './authority-gaps.js';
import { dueNext } from './due-next.js';
import { notices } from './notices.js';
import type { Overview } from './overview.js';
import { openDifficulties } from './open-difficulties.js';
import { openTasks } from './open-tasks.js';
import { overdueNow } from './overdue-now.js';
import { proposals } from './proposals.js';
import { standing } from './standing.js';
import { waitingForYou } from './waiting-for-you.js';

/** The overview: what is due, what is late, what waits for whom, and how the whole year stands. */
export const overviewPage = (overview: Overview, mailbox: boolean, speech: Speech): Html =>
  html`${standing(overview, speech)} ${waitingForYou(overview, speech)} ${dueNext(overview, speech)} ${overdueNow(overview, speech)}
  ${proposals(overview, speech)} ${openTasks(overview, speech)} ${openDifficulties(overview, speech)} ${authorityGaps(overview, speech)}
  ${matrix(overview.board, overview.regime.head.year, overview.names, speech)} ${agendas(overview, speech)}
  ${notices(overview, mailbox, speech)}`;
