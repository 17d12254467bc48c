import { FoundMinistry } from '@zi/contracts';
import { asOperator } from './operator';
import { printJson } from './output';

export interface FoundOptions {
  readonly code: string;
  readonly name: string;
  readonly activeFrom: string;
  readonly adminName: string;
  readonly adminSubject: string;
  readonly adminEmail?: string;
}

export async function found(options: FoundOptions): Promise<0> {
  const { code, name, activeFrom, adminName, adminSubject, adminEmail = null } = options;
  const administrator = { name: adminName, email: adminEmail, phone: null, subject: adminSubject };
  const ministry = { code, name, activeFrom, administrator };
  printJson(await asOperator(({ asker }) => asker.ask(FoundMinistry, ministry)));
  return 0;
}
