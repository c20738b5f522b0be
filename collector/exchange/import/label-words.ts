/** Words for "no answer": a number beside them is a code, not a rating. */
const NO_ANSWER = new RegExp(
  [
    String.raw`\b(?:no|non|without an?|not? an?) (?:answer|opinion|response|reply|comment|idea|preference|rating|score|data|experience)`,
    String.raw`\bnot (?:answered|asked|shown|applicable|sure|rated|given|available|stated|used|provided|relevant|seen|reached|specified|say|know)`,
    String.raw`\b(?:missing|skip(?:ped)?|refus(?:ed|al)|declin(?:e|ed)|unknown|unsure|undecided|blank|empty|none|null|nan|dk|dnk|na|nr|n\.?\/?a|d\/k|ns\/nc|ns\/nr|nsp)\b\.?`,
    String.raw`(?:don|can|could|won|doesn)['’]?t (?:know|say|remember|recall|answer|apply|tell|want)|do(?:es)? not (?:know|apply|want|remember)|cannot (?:say|answer|rate)`,
    String.raw`(?:prefer|rather|want|choose|wish)(?:red)? not|hard to say|inapplicable`,
    String.raw`\bk\. ?a\b|keine? (?:angabe|antwort|meinung|erfahrung)|wei(?:ß|ss) (?:ich )?nicht|nicht (?:gefragt|beantwortet|zutreffend|angegeben)`,
    String.raw`(?:sans|pas de|aucune?) (?:réponse|avis|opinion)|ne sai[st] pas|sin (?:respuesta|opinión|opinion)|no (?:contesta|sabe|aplica|sé)|sem (?:resposta|opinião)|não (?:sei|sabe|aplicável)`,
    String.raw`nessuna (?:risposta|opinione)|non (?:so|risponde|applicabile)|geen (?:antwoord|mening)|weet (?:ik )?niet|niet van toepassing|ikke (?:svar|relevant)|vet (?:ej|inte)|ved ikke|en osaa sanoa`,
    String.raw`нет (?:ответа|мнения)|не (?:знаю|применимо)|затрудняюсь|brak|nie (?:wiem|dotyczy)|bilmiyorum|cevap yok|fikrim yok|không (?:biết|trả lời|có ý kiến)|tidak tahu|ไม่ทราบ|ไม่ตอบ`,
    '무응답|응답 ?(?:거부|없음|안)|해당 ?(?:없음|사항 ?없음)|의견 ?없음|모름|모르겠|잘 모|미응답|없음',
    '無回答|未回答|該当なし|わからない|分からない|わかりません|意見なし|特になし|答えたくない|未作答|未回答|不适用|不適用|不知道|不清楚|没有意见|沒有意見|拒绝|拒絕|不想|无意见|無意見|未填|跳过|跳過',
  ].join('|'),
  'iu',
)

/** Words that turn a number into a share. */
const SHARE =
  /[%‰٪]|percent|prozent|pour ?cent|por ?cien|per ?cento|\bpct\b|\bp\.?c\.|\bproc(?:ent)?\b|퍼센트|프로|パーセント|百分/iu

/** What the steps of a scale are called. */
const UNIT =
  /^(?:stars?|points?|pts?\.?|(?:nps |csat |ces )?(?:score|rating|rated)|marks?|sterne?|punkte?|étoiles?|estrellas?|puntos?|stelle?|punti|punto|estrelas?|pontos?|sterren|punten|점|점 만점|점수|평점|点|點|分|星|つ星|点数|評価|评分|得分|звезд\p{L}*|балл\p{L}*|gwiazd\p{L}*|punkt\p{L}*|yıldız|puan|điểm|sao|คะแนน|ดาว|poin|bintang)$/iu

/** Words that scales are labelled with; beside one of them a number is a step. */
const SCALE =
  /\b(?:un)?likely\b|satisf|\bagree|disagree|\beas(?:y|ily)\b|difficult|\b(?:very |not )?(?:good|bad|great|excellent|poor|terrible|awful|fair|average|neutral|happy|unhappy|hard|helpful|important)\b|\bneither\b|recommend|wahrscheinlich|zufrieden|stimme|\b(?:sehr |nicht )?(?:leicht|einfach|schwer|gut|schlecht)\b|probable|d[’']accord|\bfacile|difficile|mauvais|excellent|de acuerdo|\bfácil|difícil|\b(?:muy )?(?:bueno|malo)\b|probabile|soddisfat|waarschijnlijk|tevreden|sannolik|nöjd|вероятно|доволен|согласен|prawdopodob|zadowolon|memnun|hài lòng|puas|만족|그렇|추천|가능성|쉬[움웠운]|어려|좋[음아은]|나쁨|보통|満足|思[うい]|勧め|すすめ|簡単|難し|良い|悪い|普通|满意|滿意|可能|推荐|推薦|同意|容易|困难|困難|很好|很差|一般/iu

/** Things that are numbered or counted, and are no steps of a scale. */
const NAME =
  /\b(?:questions?|fragen?|pages?|seiten?|waves?|welle|versions?|options?|items?|rows?|columns?|steps?|levels?|parts?|sections?|groups?|top|bottom|number|no|nr|num|id|ref|code|ticket|order|case|room|table|floor|chapter|quarter|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|months?|years?|times?|people|persons?|visits?|orders|products?|stunden?|tage?|wochen?|monate?|jahre?|minuten?|heures?|jours?|semaines?|mois|ans?|horas?|días?|dias?|semanas?|meses|años?|anos?|euros?|dollars?|won|yen|yuan|usd|eur|kg|km|cm)\b|[€$£₩¥#]|^(?:질문|문항|페이지|버전|시간|분|초|일|주|주일|개월|달|년|명|번|회|개|원|위|등|차|質問|問|ページ|時間|日|週間?|か月|ヶ月|年|人|名|回|件|個|円|位|番|问题|問題|页|頁|小时|小時|天|周|个月|個月|次|个|個|元|号|號)/iu

/** Whether a label says that nothing was answered. */
export const isNoAnswer = (text: string): boolean => NO_ANSWER.test(text)

/** Whether a label is a share of something. */
export const isShare = (text: string): boolean => SHARE.test(text)

/** Whether words are a scale's name for its points, and nothing else. */
export const isUnit = (words: string): boolean => UNIT.test(words)

/** Whether words are such as scales are labelled with. */
export const isScaleWord = (words: string): boolean => SCALE.test(words)

/** Whether words count or number things that are no steps of a scale. */
export const isName = (words: string): boolean => NAME.test(words)
