/** `POST /api/persons/{id}/erasures`: what is sealed about somebody who has left is erased for ever; what he did stays under his id. */
export interface ErasureInput {
  readonly reason: string;
}

export interface ErasureAnswer {
  readonly version: number;
  readonly position: string;
  readonly person: string;
}
