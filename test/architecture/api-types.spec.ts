import { apiTypes, presentApiTypes } from './api-types';

it('the workspace knows the HTTP API as it is: `npm run api-types` prints its types', async () => {
  expect((await apiTypes()) === presentApiTypes()).toBe(true);
});
