import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { AddNote, type InputOf, ListNotes } from '@zi/contracts';
import { NoteService } from './note.service';

@Controller()
export class NoteController {
  constructor(private readonly notes: NoteService) {}

  @Answers(AddNote)
  add(ask: InputOf<typeof AddNote>) {
    return this.notes.add(ask);
  }

  @Answers(ListNotes)
  list(ask: InputOf<typeof ListNotes>) {
    return this.notes.list(ask);
  }
}
