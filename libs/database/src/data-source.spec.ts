import { createDataSource } from './data-source';

const plan = { schema: 'scoring', entities: [], pool: 2 };
/** Example credentials of AWS's documentation. */
const credentials = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_REGION: 'ap-southeast-3',
};

describe('a data source', () => {
  afterEach(() => jest.restoreAllMocks());

  it('signs in with a token for just this host, port and role when AWS IAM is asked', async () => {
    jest.replaceProperty(process, 'env', credentials);
    const { options } = createDataSource({
      ...plan,
      url: 'postgres://zi_scoring@db.example:5433/zi',
      signIn: 'iam',
    });
    const { password } = options as { password: () => Promise<string> };
    const token = new URL(`https://${await password()}`);
    expect([token.host, token.searchParams.get('DBUser')]).toEqual(['db.example:5433', 'zi_scoring']);
    expect(token.searchParams.get('X-Amz-Credential')).toContain('/ap-southeast-3/rds-db/');
    expect(token.searchParams.get('X-Amz-Expires')).toBe('900');
  });

  it('signs in with the password of its address otherwise', () => {
    const { options } = createDataSource({ ...plan, url: 'postgres://zi_scoring:secret@db.example/zi' });
    expect(options).not.toHaveProperty('password');
  });
});
