/** What a survey opened with `?test` says to its owner, by language of the console. */
export const TEST_NOTE: Readonly<Record<string, string>> = {
  en: 'Test response: it is stored, marked as a test, and left out of every count.',
  ko: '테스트 응답입니다. 테스트로 표시되어 저장되며 집계에서 제외됩니다.',
  ja: 'テスト回答です。テストとして保存され、集計から除外されます。',
  'zh-Hans': '这是测试回答：会保存并标记为测试，不计入任何统计。',
}
