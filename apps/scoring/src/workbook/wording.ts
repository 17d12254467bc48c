import { type Layer } from '@zi/contracts';
import { type AnswerForm } from '@zi/rubric';

export const layerNames: Record<Layer, string> = {
  self: 'Penilaian mandiri unit',
  reviewer: 'Penelaah',
  tpi_member: 'Anggota TPI',
  tpi_lead: 'Ketua tim TPI',
  tpi_controller: 'Pengendali teknis TPI',
  tpn: 'TPN',
};

/** What a question asks for, in few words: `Ya/Tidak`, `A/B/C`, `Rasio`, `0–4`. */
export function kindOf(form: AnswerForm): string {
  switch (form.type) {
    case 'choice':
      return [...form.options.keys()].join('/');
    case 'ratio':
      return 'Rasio';
    case 'index':
      return `0–${form.max}`;
  }
}

/** The day in Jakarta, `17/08/2026`. */
export const dayOf = (time: Date): string =>
  time.toLocaleDateString('id-ID', {
    timeZone: 'Asia/Jakarta',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
