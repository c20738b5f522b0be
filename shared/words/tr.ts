import type { LanguagePack } from './pack.ts'

/**
 * Turkish, for shoppers: "siz". Suffixes go to "mağaza" ("shop"), because those of a brand would
 * follow its vowels and take an apostrophe. A noun after a number stays singular.
 */
export const tr: LanguagePack = {
  lang: 'tr',
  questions: {
    nps: {
      text: '{brand} mağazasını arkadaşlarınıza veya ailenize tavsiye etme olasılığınız nedir?',
      low: 'Çok düşük',
      high: 'Çok yüksek',
    },
    csat: {
      text: 'Bugünkü alışverişinizden ne kadar memnun kaldınız?',
      low: 'Hiç memnun kalmadım',
      high: 'Çok memnun kaldım',
    },
    ces: {
      text: '{brand} mağazasında yapmak istediğimi kolayca yapabildim',
      low: 'Hiç katılmıyorum',
      high: 'Tamamen katılıyorum',
    },
    repurchase: {
      text: 'Önümüzdeki {days} gün içinde {brand} mağazasından yeniden alışveriş yapma olasılığınız nedir?',
      low: 'Çok düşük',
      high: 'Çok yüksek',
    },
    comment: { text: 'Bu yanıtı vermenizin başlıca nedeni nedir?' },
    choice: { text: 'Sizi satın almaktan neredeyse vazgeçiren neydi?' },
  },
  juster: { low: 'Hiç ya da neredeyse hiç yok', high: 'Kesin ya da neredeyse kesin' },
  names: {
    of: '{high} üzerinden {rating}',
    csat: [
      'Hiç memnun kalmadım',
      'Memnun kalmadım',
      'Ne memnun kaldım ne de kalmadım',
      'Memnun kaldım',
      'Çok memnun kaldım',
    ],
    ces5: [
      'Hiç katılmıyorum',
      'Katılmıyorum',
      'Ne katılıyorum ne katılmıyorum',
      'Katılıyorum',
      'Tamamen katılıyorum',
    ],
    ces7: [
      'Hiç katılmıyorum',
      'Katılmıyorum',
      'Kısmen katılmıyorum',
      'Ne katılıyorum ne katılmıyorum',
      'Kısmen katılıyorum',
      'Katılıyorum',
      'Tamamen katılıyorum',
    ],
    repurchase: ['Çok düşük', 'Düşük', 'Orta', 'Yüksek', 'Çok yüksek'],
  },
  brandNoun: {
    noun: 'mağaza',
    forms: {
      '{brand} mağazası': '{brand} firması',
    },
  },
  other: 'Başka bir şey',
  product: 'satın aldığınız ürün',
  thanks: 'Teşekkür ederiz! Her yanıtı okuyoruz.',
  ui: {
    title: '{brand} mağazasından bir soru',
    close: 'Kapat',
    later: 'Daha sonra',
    back: 'Geri',
    next: 'İleri',
    send: 'Gönder',
    done: 'Tamam',
    skip: 'Atla',
    commentHint: 'Birkaç kelime yeterli',
    progress: 'Soru {step}/{steps}',
    saved: 'Yanıtınız kaydedildi',
    copy: 'Kodu kopyala',
    copied: 'Kopyalandı',
    tab: 'Görüşünüz',
  },
}
