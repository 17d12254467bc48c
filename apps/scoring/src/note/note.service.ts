import { Injectable } from '@nestjs/common';
import {
  type AddNote,
  type InputOf,
  type ListNotes,
  type Note,
  NoteAdded,
  type OutputOf,
  actorTag,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { requireCursor } from '../cursor';
import { type NoteState, noteAdded, writeNote } from '../domain/note';
import { requireAssessed, unitOf } from '../domain/programme';
import { authorLayer, requireReadDrafts } from '../permission';
import { NoteRepository } from './note.repository';

@Injectable()
export class NoteService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentRepository,
    private readonly notes: NoteRepository,
  ) {}

  /** The assessment is held, so that a note never comes into a round that closes meanwhile. */
  add({ assessmentId, replyTo, ...ask }: InputOf<typeof AddNote>): Promise<Note> {
    return this.database.command(async (tx) => {
      const located = await this.assessments.lock(tx.manager, assessmentId);
      const layer = authorLayer(located);
      requireAssessed(located.programme);
      const answered = replyTo === null ? null : await this.notes.find(tx.manager, assessmentId, replyTo);
      const by = { id: v7(), layer, author: actorTag(context().actor), now: new Date() };
      const note = writeNote(located, { ...ask, replyTo, answered }, by);
      await this.notes.add(tx.manager, note);
      // The trail is never erased: what was written stands in the note alone.
      const { body: _, writtenAt: __, ...after } = note;
      await tx.audit({
        ...{ action: 'note.add', objectType: 'assessment', objectId: assessmentId },
        ...{ unit: unitOf(located.programme), before: null, after },
      });
      await tx.say(NoteAdded, note.id, noteAdded(located, note));
      return shown(note);
    });
  }

  list(ask: InputOf<typeof ListNotes>): Promise<OutputOf<typeof ListNotes>> {
    const { assessmentId, after, limit } = ask;
    requireCursor(after);
    return this.database.read(async (manager) => {
      const located = await this.assessments.find(manager, assessmentId);
      requireReadDrafts(located, { noun: 'thread of notes', id: assessmentId });
      const found = await this.notes.page(manager, ask);
      const items = found.slice(0, limit).map(shown);
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }
}

const shown = (note: NoteState): Note => ({ ...note, writtenAt: note.writtenAt.toISOString() });
