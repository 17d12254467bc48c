import { agreementScale } from './agreement-scale';
import { type Instrument } from './instrument';

export const bpspl2022: Instrument = {
  id: 'bpspl-2022',
  version: '1',
  title: {
    id: 'Survei persepsi anti korupsi dan kualitas pelayanan BPSPL Padang 2022',
    en: 'Survey of perceived integrity and service quality, BPSPL Padang 2022',
  },
  source:
    'BPSPL Padang, public page on WBK and WBBM, section F (December 2022): six anti-corruption variables, nine of service quality, 6-point scale. The wording is our own.',
  scale: agreementScale,
  items: [
    {
      code: 'SPAK.1',
      measures: 'ipak',
      text: { id: 'Petugas bekerja dengan jujur.', en: 'Staff work honestly.' },
    },
    {
      code: 'SPAK.2',
      measures: 'ipak',
      text: {
        id: 'Tidak ada kecurangan dalam pelayanan.',
        en: 'There is no cheating in the service.',
      },
    },
    {
      code: 'SPAK.3',
      measures: 'ipak',
      text: {
        id: 'Tidak ada pungutan selain biaya resmi.',
        en: 'Nothing is charged beyond the official fee.',
      },
    },
    {
      code: 'SPAK.4',
      measures: 'ipak',
      text: {
        id: 'Petugas melayani semua orang sama, tanpa membeda-bedakan.',
        en: 'Staff serve everyone alike, without discrimination.',
      },
    },
    {
      code: 'SPAK.5',
      measures: 'ipak',
      text: {
        id: 'Petugas tidak meminta atau menerima pemberian dalam bentuk apa pun.',
        en: 'Staff neither ask for nor take gifts of any kind.',
      },
    },
    {
      code: 'SPAK.6',
      measures: 'ipak',
      text: {
        id: 'Tidak ada calo atau perantara yang ikut mengurus pelayanan.',
        en: 'No brokers or middlemen have a hand in the service.',
      },
    },
    {
      code: 'SPKP.1',
      measures: 'ipkp',
      text: {
        id: 'Prosedur pelayanan mudah diikuti.',
        en: 'The procedure of the service is easy to follow.',
      },
    },
    {
      code: 'SPKP.2',
      measures: 'ipkp',
      text: {
        id: 'Persyaratan pelayanan mudah dipenuhi.',
        en: 'What the service requires is easy to provide.',
      },
    },
    {
      code: 'SPKP.3',
      measures: 'ipkp',
      text: {
        id: 'Biaya pelayanan sesuai dengan tarif yang diumumkan, termasuk bila gratis.',
        en: 'The cost is as announced, also where the service is free.',
      },
    },
    {
      code: 'SPKP.4',
      measures: 'ipkp',
      text: {
        id: 'Waktu pelayanan (hari dan jam buka) sesuai dengan kebutuhan saya.',
        en: 'The service hours suit my needs.',
      },
    },
    {
      code: 'SPKP.5',
      measures: 'ipkp',
      text: {
        id: 'Pelayanan selesai dalam jangka waktu yang dijanjikan.',
        en: 'The service is completed within the promised time.',
      },
    },
    {
      code: 'SPKP.6',
      measures: 'ipkp',
      text: {
        id: 'Petugas cepat menanggapi kebutuhan saya.',
        en: 'Staff respond quickly to what I need.',
      },
    },
    {
      code: 'SPKP.7',
      measures: 'ipkp',
      text: {
        id: 'Sarana dan prasarana pelayanan berfungsi dengan baik.',
        en: 'The facilities of the service work well.',
      },
    },
    {
      code: 'SPKP.8',
      measures: 'ipkp',
      text: {
        id: 'Petugas cakap dalam pekerjaannya.',
        en: 'Staff are skilled at their work.',
      },
    },
    {
      code: 'SPKP.9',
      measures: 'ipkp',
      text: {
        id: 'Sarana untuk menyampaikan pengaduan mudah digunakan.',
        en: 'The means of making a complaint are easy to use.',
      },
    },
  ],
};
