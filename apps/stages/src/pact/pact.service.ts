import { Injectable } from '@nestjs/common';
import { type InputOf, type ListPacts, type Pact, PactSigned, type SignPact } from '@zi/contracts';
import { Database } from '@zi/database';
import { v7 } from 'uuid';
import { announce } from '../announcement';
import { signPact } from '../domain/pact';
import { type Page, idCursor, pageOf } from '../paging';
import { requireMayIn } from '../permission';
import { PersonRepository } from '../person/person.repository';
import { ProgrammeRepository } from '../programme/programme.repository';
import { PactRepository } from './pact.repository';

@Injectable()
export class PactService {
  constructor(
    private readonly database: Database,
    private readonly pacts: PactRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly people: PersonRepository,
  ) {}

  sign(form: InputOf<typeof SignPact>): Promise<Pact> {
    return this.database.command(async (tx) => {
      const programme = await this.programmes.hold(tx.manager, form.programmeId);
      requireMayIn(programme, 'pact.sign');
      await this.people.requireKnown(tx.manager, form.personId);
      const pact = signPact(v7(), form, programme.cycle.year, new Date());
      await this.pacts.add(tx.manager, pact);
      await announce(tx, PactSigned, pact, { action: 'pact.sign', unit: programme.unit });
      return pact;
    });
  }

  list({ programmeId, after, limit }: InputOf<typeof ListPacts>): Promise<Page<Pact>> {
    return this.database.read(async (manager) => {
      requireMayIn(await this.programmes.get(manager, programmeId), 'programme.read');
      const rows = await this.pacts.list(manager, programmeId, idCursor(after), limit);
      return pageOf(rows, limit, ({ id }) => id);
    });
  }
}
