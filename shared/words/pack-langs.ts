/** BCP 47, the languages that have a pack, for those who need no words: each pack weighs more than all of these. */
export const PACK_LANGS: readonly string[] =
  'ar de en es fr he hi id it ja ko nl pl pt-BR ru sv th tr uk vi zh-Hans zh-Hant'.split(' ')
