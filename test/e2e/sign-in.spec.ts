import { type AuditEntry, type Page, type Person, type Unit } from '@zi/contracts';
import { type Api } from '@zi/demo';
import { until } from '@zi/testing';
import { type Suite, startSuite } from './suite';

/** A browser without a screen: keeps cookies, follows redirects, chooses a person where the demo provider asks. */
class Browser {
  readonly cookies = new Map<string, string>();

  async send(url: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        ...{
          cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
          'sec-fetch-site': 'same-origin',
        },
        ...(init.headers as Record<string, string>),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** Follows redirects to the page at their end. */
  async visit(url: string, init?: RequestInit): Promise<{ url: string; status: number; text: string }> {
    const answer = await this.send(url, init);
    const next = answer.headers.get('location');
    if (next !== null) return this.visit(new URL(next, url).href);
    return { url, status: answer.status, text: await answer.text() };
  }

  /** Signs in at the gateway as a demo person. */
  async signIn(gateway: string, person: string, query: Record<string, string> = {}) {
    const wish = new URLSearchParams({ return: '/api/docs', ...query });
    const page = await this.visit(`${gateway}/auth/sign-in?${wish.toString()}`);
    const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
    const choice = { method: 'POST', body: new URLSearchParams({ person }) };
    return this.visit(new URL(action, page.url).href, choice);
  }
}

describe('signing in with a browser', () => {
  let suite: Suite;
  let gateway: string;
  let admin: Api;

  beforeAll(async () => {
    suite = await startSuite({ ZI_LOCAL_SEED: 'ministry' });
    ({ gateway } = await suite.run());
    admin = await suite.as('admin');
  }, 180_000);
  afterAll(() => suite?.stop(), 60_000);

  const unitOf = async (query: string) =>
    (await admin.get<Page<Unit>>(`/units?query=${query}`)).items[0]?.id ?? '';

  it('a person signs in, works, signs out; the cookie of before is useless then', async () => {
    const browser = new Browser();
    const page = await browser.signIn(gateway, 'kepala');
    expect([page.status, page.url]).toEqual([200, `${gateway}/api/docs`]);
    const whose = await (await browser.send(`${gateway}/auth/session`)).json();
    expect(whose).toMatchObject({ name: 'Rudi H. (contoh)', grants: [{ role: 'unit_head' }] });
    expect((await browser.send(`${gateway}/api/v1/programmes`)).status).toBe(200);

    const kept = new Map(browser.cookies);
    const goodbye = await browser.send(`${gateway}/auth/sign-out`, { method: 'POST' });
    expect(goodbye.status).toBe(200);
    const thief = new Browser();
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect((await thief.send(`${gateway}/api/v1/programmes`)).status).toBe(401);
    expect((await thief.send(`${gateway}/auth/session`)).status).toBe(401);
  });

  it('a page of another site changes nothing with the cookie', async () => {
    const browser = new Browser();
    await browser.signIn(gateway, 'admin');
    const unit = { code: 'X-1', name: 'X', kind: 'technical_unit', activeFrom: '2026-01-01' };
    const post = (headers: Record<string, string>) =>
      browser.send(`${gateway}/api/v1/units`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
        body: JSON.stringify(unit),
      });
    expect((await post({ 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' })).status).toBe(
      403,
    );
    expect((await admin.get<Page<Unit>>('/units?query=X-1')).items).toEqual([]);
  });

  it('an invited person signs in with the code of the mail, and nobody by the address alone', async () => {
    const unitId = await unitOf('BPSPL-PDG');
    const email = 'direktorat@contoh.example';
    const [former] = (await admin.get<Page<Person>>('/people?query=Sri')).items;
    const freed = { name: former?.name, email: 'lama@contoh.example', phone: null, subject: null };
    await admin.put(`/people/${former?.id ?? ''}`, freed, { version: former?.version ?? 0 });
    const head = await suite.as('kepala');
    const wanted = { name: 'Sri H. (undangan)', email, phone: null, role: 'unit_member', unitId };
    await head.post('/invitations', wanted, { key: 'invitation-of-spec' });

    const alone = await new Browser().signIn(gateway, 'direktorat');
    expect(alone.status).toBe(403);
    const { mailPageUrl } = await suite.run();
    const mail = await until('the invitation has arrived', async () => {
      const mails = (await (await fetch(`${mailPageUrl}/mails`)).json()) as { to: string[]; text: string }[];
      return mails.find(({ to, text }) => to.includes(email) && text.includes('invitation='));
    });
    const code = /invitation=([\w-]+)/.exec(mail.text)?.[1] ?? '';
    const other = await new Browser().signIn(gateway, 'koordinator', { invitation: 'x'.repeat(43) });
    expect(other.status).toBe(200); // known already: the code says nothing
    const browser = new Browser();
    expect((await browser.signIn(gateway, 'direktorat', { invitation: code })).status).toBe(200);
    expect(await (await browser.send(`${gateway}/auth/session`)).json()).toMatchObject({
      name: 'Sri H. (undangan)',
      grants: [{ role: 'unit_member', unitId }],
    });
    const trail = await admin.get<Page<AuditEntry>>(`/audit/stages?unitId=${unitId}&limit=200`);
    expect(trail.items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['person.invite', 'person.link']),
    );
    expect(JSON.stringify(trail)).not.toContain(email);
  });

  it('what was taken away is felt at the next request of the session', async () => {
    const browser = new Browser();
    await browser.signIn(gateway, 'anggota');
    const programmes = () =>
      browser.send(`${gateway}/api/v1/units`).then((answer) => answer.json() as Promise<Page<Unit>>);
    expect((await programmes()).items).toHaveLength(1);
    const [person] = (await admin.get<Page<Person>>('/people?query=Yusuf')).items;
    const [held] = (
      await admin.get<Page<{ id: string; version: number }>>(`/memberships?personId=${person?.id ?? ''}`)
    ).items;
    await admin.post(
      `/memberships/${held?.id ?? ''}/ending`,
      { why: 'Pindah' },
      { version: held?.version ?? 0 },
    );
    expect((await programmes()).items).toEqual([]);
  });
});
