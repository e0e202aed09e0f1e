// Planted: the rules of the rooms must notice an API that knows Temporal.
import { Client } from '@temporalio/client';

export const client = Client;
