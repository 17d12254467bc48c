import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../../api/command';
import { type UnitFile, allUnitsQuery, changeUnit, importUnits, moveUnit } from '../../../api/units';
import { useEach } from '../../../api/use-each';
import { type Change } from './rows';

interface Work {
  /** New units; null when there are none. */
  readonly file: UnitFile | null;
  readonly changes: readonly Change[];
  readonly why: string;
}

type Explained = Change & { readonly why: string };

/** Registers the new units of a file, then changes those that are registered, one after another. */
export function useApply(onDone: () => void) {
  const client = useQueryClient();
  const idOf = async (code: string) => {
    const unit = (await client.query(allUnitsQuery())).find((one) => one.code === code);
    return unit?.id ?? '';
  };
  const changing = useEach<Explained>({
    nameOf: (change) => JSON.stringify(change),
    send: (change, key) => send(change, key, idOf),
    changes: [['units']],
    onDone,
  });
  const registering = useCommand(
    async ({ file, ...rest }: Work, key: string) => {
      const registered = file ? (await importUnits(file, key)).registered : 0;
      return { registered, ...rest };
    },
    {
      changes: [['units']],
      onDone: ({ changes, why }) =>
        changes.length > 0 ? changing.run(changes.map((change) => ({ ...change, why }))) : onDone(),
    },
  );
  const forget = () => {
    registering.forget();
    changing.forget();
  };
  return { registering, changing, isBusy: registering.isPending || changing.isPending, forget };
}

export type Applying = ReturnType<typeof useApply>;

async function send(
  { unit: { id, code, version }, name, kind, parentCode, fields, why }: Explained,
  key: string,
  idOf: (code: string) => Promise<string>,
): Promise<void> {
  let present = version;
  if (fields.includes('name') || fields.includes('kind')) {
    ({ version: present } = await changeUnit({ id, version, code, name, kind, why }, `${key}.data`));
  }
  if (!fields.includes('parent_code')) return;
  await moveUnit({ id, version: present, parentId: await idOf(parentCode), why }, `${key}.place`);
}
