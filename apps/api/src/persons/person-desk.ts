import { Injectable } from '@nestjs/common';
import type { PersonAnswer } from '#contracts';
import { type Act, matterOfAuthority, type PersonCommand, personDecider, personStream } from '#domain';
import type { Asker } from '../access/index.js';
import { type Moment, StaffingDesk } from './staffing-desk.js';

/** What somebody asks to be said of a person. */
export interface AskedOfPerson extends Asker {
  readonly act: Extract<Act, 'enter_absence' | 'enter_persons'>;
  readonly person: string;
}

/** Carries what is said of a person through the door. */
@Injectable()
export class PersonDesk {
  constructor(private readonly staffing: StaffingDesk) {}

  carryOut(
    { actor, act, person, request, response }: AskedOfPerson,
    partAt: (moment: Moment) => Pick<PersonCommand, 'type' | 'data'>,
  ): Promise<PersonAnswer> {
    // When he himself is away needs nobody's leave here.
    const isHisOwn = act === 'enter_absence' && person === actor.person;
    return this.staffing.carryOut(
      {
        ...{ actor, act, request, response },
        stream: personStream(person),
        subject: { person },
        matterOf: (_, regime) => (isHisOwn ? undefined : matterOfAuthority(regime)),
      },
      personDecider,
      partAt,
    );
  }
}
