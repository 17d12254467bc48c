import { type Html, html } from './html';
import { type Language } from './language';
import { page } from './page';

interface Failure {
  readonly title: string;
  readonly body: (errorId: string) => Html;
}

/** The one answer to every sign-in that came to nothing. */
const refused: Readonly<Record<Language, Failure>> = {
  id: {
    title: 'Anda belum masuk',
    body: (errorId) =>
      html`<p>Proses masuk tidak berhasil. Kemungkinan penyebabnya:</p>
        <ul>
          <li>proses berlangsung lebih dari sepuluh menit, atau proses lain dimulai di peramban ini;</li>
          <li>kementerian belum mendaftarkan Anda, atau masa peran Anda telah berakhir;</li>
          <li>
            undangan sudah dipakai, sudah berakhir, atau dikirim ke alamat surel lain dari alamat akun Anda.
          </li>
        </ul>
        <p><a href="/auth/sign-in?again=yes">Masuk lagi</a>, bila perlu sebagai orang lain</p>
        ${quote.id(errorId)}`,
  },
  en: {
    title: 'You are not signed in',
    body: (errorId) =>
      html`<p>The sign-in came to nothing. It may be that</p>
        <ul>
          <li>it took longer than ten minutes, or another one was begun in this browser;</li>
          <li>the ministry has not registered you, or your roles have ended;</li>
          <li>
            the invitation was used before, has ended, or was sent to another address than that of your
            account.
          </li>
        </ul>
        <p><a href="/auth/sign-in?again=yes">Sign in again</a>, perhaps as somebody else</p>
        ${quote.en(errorId)}`,
  },
};

/** For when nobody can sign in. */
const away: Readonly<Record<Language, Failure>> = {
  id: {
    title: 'Saat ini tidak ada yang dapat masuk',
    body: (errorId) =>
      html`<p>Bagian yang diperlukan untuk masuk tidak menjawab. Coba lagi dalam satu menit.</p>
        <p><a href="/auth/sign-in">Masuk lagi</a></p>
        ${quote.id(errorId)}`,
  },
  en: {
    title: 'Nobody can sign in right now',
    body: (errorId) =>
      html`<p>A part that signing in needs does not answer. Try again in a minute.</p>
        <p><a href="/auth/sign-in">Sign in again</a></p>
        ${quote.en(errorId)}`,
  },
};

const quote = {
  id: (errorId: string) =>
    html`<p class="note">Bila tetap begitu, beri tahu administrator kementerian: <code>${errorId}</code></p>`,
  en: (errorId: string) =>
    html`<p class="note">If it stays so, tell an administrator of the ministry: <code>${errorId}</code></p>`,
};

const pageOf =
  (failures: Readonly<Record<Language, Failure>>) =>
  (language: Language, errorId: string): string =>
    page(failures[language].title, failures[language].body(errorId), language);

export const signInRefusedPage = pageOf(refused);
export const signInAwayPage = pageOf(away);
