/** What `GET /api/live` says of each event, as the data of a server-sent event whose id is `seq`: that something changed, not what. */
export interface LiveChange {
  readonly seq: number;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
}
