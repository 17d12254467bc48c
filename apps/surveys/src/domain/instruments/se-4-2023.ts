import { agreementScale } from './agreement-scale';
import { type Instrument } from './instrument';

export const se4of2023: Instrument = {
  id: 'se-4-2023',
  version: '1',
  title: {
    id: 'Survei persepsi anti korupsi dan kualitas pelayanan 2023',
    en: 'Survey of perceived integrity and service quality 2023',
  },
  source:
    'SE MenPANRB 4/2023: topics and 1–6 scale as quoted publicly by Dilmil I-05 Pontianak and BKK Kelas I Pontianak. The wording is our own.',
  scale: agreementScale,
  items: [
    {
      code: 'SPAK.1',
      measures: 'ipak',
      text: {
        id: 'Petugas melayani semua orang sama, tanpa membeda-bedakan.',
        en: 'Staff serve everyone alike, without discrimination.',
      },
    },
    {
      code: 'SPAK.2',
      measures: 'ipak',
      text: {
        id: 'Petugas tidak memberi pelayanan di luar prosedur untuk menguntungkan pihak tertentu.',
        en: 'Staff do not step outside the procedure to favour anyone.',
      },
    },
    {
      code: 'SPAK.3',
      measures: 'ipak',
      text: {
        id: 'Petugas tidak meminta atau menerima hadiah maupun imbalan atas pelayanannya.',
        en: 'Staff neither ask for nor take gifts or rewards for their service.',
      },
    },
    {
      code: 'SPAK.4',
      measures: 'ipak',
      text: {
        id: 'Tidak ada pungutan selain biaya resmi.',
        en: 'Nothing is charged beyond the official fee.',
      },
    },
    {
      code: 'SPAK.5',
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
        id: 'Informasi tentang pelayanan mudah diperoleh.',
        en: 'Information about the service is easy to get.',
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
        id: 'Alur pelayanan mudah diikuti.',
        en: 'The steps of the service are easy to follow.',
      },
    },
    {
      code: 'SPKP.4',
      measures: 'ipkp',
      text: {
        id: 'Pelayanan selesai dalam waktu yang dijanjikan.',
        en: 'The service is completed within the promised time.',
      },
    },
    {
      code: 'SPKP.5',
      measures: 'ipkp',
      text: {
        id: 'Biaya pelayanan sesuai dengan tarif yang diumumkan, termasuk bila gratis.',
        en: 'The cost is as announced, also where the service is free.',
      },
    },
    {
      code: 'SPKP.6',
      measures: 'ipkp',
      text: {
        id: 'Sarana pelayanan, di kantor maupun daring, berfungsi dengan baik.',
        en: 'The facilities, at the office or online, work well.',
      },
    },
    {
      code: 'SPKP.7',
      measures: 'ipkp',
      text: {
        id: 'Petugas cepat menanggapi kebutuhan saya.',
        en: 'Staff respond quickly to what I need.',
      },
    },
    {
      code: 'SPKP.8',
      measures: 'ipkp',
      text: {
        id: 'Pengaduan ditangani dengan baik.',
        en: 'Complaints are handled well.',
      },
    },
  ],
};
