import type { LanguagePack } from './pack.ts'

/** Indonesian, for shoppers: "Anda". */
export const id: LanguagePack = {
  lang: 'id',
  questions: {
    nps: {
      text: 'Seberapa besar kemungkinan Anda merekomendasikan {brand} kepada teman atau keluarga?',
      low: 'Sangat kecil',
      high: 'Sangat besar',
    },
    csat: {
      text: 'Seberapa puas Anda dengan pembelian hari ini?',
      low: 'Sangat tidak puas',
      high: 'Sangat puas',
    },
    ces: {
      text: '{brand} memudahkan saya melakukan hal yang saya perlukan',
      low: 'Sangat tidak setuju',
      high: 'Sangat setuju',
    },
    repurchase: {
      text: 'Seberapa besar kemungkinan Anda membeli lagi di {brand} dalam {days} hari ke depan?',
      low: 'Sangat kecil',
      high: 'Sangat besar',
    },
    comment: { text: 'Apa alasan utama jawaban Anda?' },
    choice: { text: 'Apa yang hampir membuat Anda batal membeli?' },
  },
  juster: { low: 'Tidak ada atau hampir tidak ada', high: 'Pasti atau hampir pasti' },
  names: {
    of: '{rating} dari {high}',
    csat: ['Sangat tidak puas', 'Tidak puas', 'Netral', 'Puas', 'Sangat puas'],
    ces5: ['Sangat tidak setuju', 'Tidak setuju', 'Netral', 'Setuju', 'Sangat setuju'],
    ces7: [
      'Sangat tidak setuju',
      'Tidak setuju',
      'Agak tidak setuju',
      'Netral',
      'Agak setuju',
      'Setuju',
      'Sangat setuju',
    ],
    repurchase: ['Sangat kecil', 'Kecil', 'Sedang', 'Besar', 'Sangat besar'],
  },
  other: 'Lainnya',
  product: 'pembelian Anda',
  thanks: 'Terima kasih! Kami membaca setiap jawaban.',
  ui: {
    title: 'Pertanyaan dari {brand}',
    close: 'Tutup',
    later: 'Nanti saja',
    back: 'Kembali',
    next: 'Lanjut',
    send: 'Kirim',
    done: 'Selesai',
    skip: 'Lewati',
    commentHint: 'Beberapa kata saja cukup',
    progress: 'Pertanyaan {step} dari {steps}',
    saved: 'Jawaban tersimpan',
    copy: 'Salin kode',
    copied: 'Disalin',
    tab: 'Pendapat Anda',
  },
}
