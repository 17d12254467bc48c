import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Where the provider keeps sign-ins and codes: this process's memory. Expiry is checked by the provider itself. */
export function memoryStore(): (model: string) => Adapter {
  const models = new Map<string, Map<string, AdapterPayload>>();
  return (model) => {
    const kept = models.get(model) ?? new Map<string, AdapterPayload>();
    models.set(model, kept);
    const findBy = (key: 'uid' | 'userCode', value: string) =>
      [...kept.values()].find((one) => one[key] === value);
    return {
      upsert: async (id, payload) => void kept.set(id, payload),
      find: async (id) => kept.get(id),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (code) => findBy('userCode', code),
      consume: async (id) =>
        void Object.assign(kept.get(id) ?? {}, { consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => void kept.delete(id),
      revokeByGrantId: async (grantId) => {
        for (const [id, payload] of kept) if (payload.grantId === grantId) kept.delete(id);
      },
    };
  };
}
