/** What the audit list writes before the name of a person or key whose assistant acted. */
export const ASSISTANT_MARK = 'assistant:'
