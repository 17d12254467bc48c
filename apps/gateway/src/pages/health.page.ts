import { type SuiteHealth } from '../suite-health';
import { html } from './html';
import { page } from './page';

export const healthPage = ({ status, services }: SuiteHealth): string =>
  page(
    `Health: ${status}`,
    html`<table>
        ${Object.entries(services).map(
          ([name, { status: state, checks }]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${state}</td>
              <td>
                ${Object.entries(checks)
                  .map(([check, result]) => `${check}: ${result}`)
                  .join(', ')}
              </td>
            </tr>`,
        )}
      </table>
      <p>For programs: <a href="/health/services">/health/services</a>.</p>`,
  );
